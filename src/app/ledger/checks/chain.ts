import { ACCOUNT_ACTS } from '#domain/acts/account-acts.ts';
import { UNIT_CHANGE_ACTS } from '#domain/acts/unit-change-acts.ts';
import { ACCEPTANCE_ACTS } from '#domain/quality/acceptance.ts';
import { CYCLE_ACTS } from '#domain/cycle/cycle-year.ts';
import { IDEA_ACTS } from '#domain/cycle/idea.ts';
import { ENTRY_ACTS } from '#domain/entries/entry-acts.ts';
import { IMPORT_ACTS } from '#domain/imports/import-acts.ts';
import { PRODUCER_ACTS } from '#domain/parties/producer-acts.ts';
import { CERTIFICATE_ACTS } from '#domain/recognition/certificate-acts.ts';
import { PAPER_TEMPLATE_ACTS } from '#domain/recognition/paper-template.ts';
import { DECISION_ACTS } from '#domain/recognition/decision.ts';
import { REGULATION_ACTS } from '#domain/regulation/regulation-acts.ts';
import { SESSION_ACTS } from '#domain/council/session-acts.ts';
import { REVOCATION_ACTS } from '#domain/supervision/revocation-acts.ts';
import { CHECK_ACTS } from '#domain/supervision/check-acts.ts';
import { CHECK_PLAN_ACTS } from '#domain/supervision/plan-acts.ts';
import { MISUSE_ACTS } from '#domain/supervision/misuse.ts';
import { DOSSIER_ACTS } from '#domain/dossier/acts.ts';
import { PLAN_ACTS } from '#domain/plans/plan-acts.ts';
import { REPORT_ACTS } from '#domain/reports/report-acts.ts';
import { RENEWAL_ACTS } from '#domain/expiry/renewal.ts';
import { REWARD_LIST_ACTS } from '#domain/support/list-acts.ts';
import { REWARD_RULES_ACTS } from '#domain/support/rules-acts.ts';
import { CONCERN_ACTS } from '#domain/support/concerns/concern.ts';
import { SUPPORT_NONE_ACTS } from '#domain/support/records/none-acts.ts';
import { SUPPORT_ACTS } from '#domain/support/records/record-acts.ts';
import { isReadable, type Shapes } from '#domain/acts/act.ts';
import { isAsWritten, type Subject } from '#storage/ledger/read-acts.ts';
import { ofSubject, type Finding } from './finding.ts';

/** The form of the acts of each subject. */
const SHAPES: Readonly<Record<Subject['kind'], Shapes>> = {
  dossier: DOSSIER_ACTS,
  session: SESSION_ACTS,
  decision: DECISION_ACTS,
  certificate: CERTIFICATE_ACTS,
  acceptance: ACCEPTANCE_ACTS,
  unitChange: UNIT_CHANGE_ACTS,
  account: ACCOUNT_ACTS,
  producer: PRODUCER_ACTS,
  regulation: REGULATION_ACTS,
  renewal: RENEWAL_ACTS,
  revocation: REVOCATION_ACTS,
  check: CHECK_ACTS,
  checkPlan: CHECK_PLAN_ACTS,
  misuse: MISUSE_ACTS,
  rewardRules: REWARD_RULES_ACTS,
  rewardList: REWARD_LIST_ACTS,
  support: SUPPORT_ACTS,
  supportNone: SUPPORT_NONE_ACTS,
  concern: CONCERN_ACTS,
  entry: ENTRY_ACTS,
  import: IMPORT_ACTS,
  paperTemplate: PAPER_TEMPLATE_ACTS,
  idea: IDEA_ACTS,
  cycle: CYCLE_ACTS,
  plan: PLAN_ACTS,
  report: REPORT_ACTS,
};

/**
 * Whether the acts of a subject are those that were written: none between them missing, each with
 * the hash of the one before it, each in the form of its kind and giving its own hash still. A hash that was made anew over a
 * changed act shows at the act behind it, and the last one's in the log.
 */
export function checkChain(subject: Subject): Finding {
  const shapes = SHAPES[subject.kind];
  let previous: Buffer | null = null;
  for (const [index, act] of subject.acts.entries()) {
    const seq = index + 1;
    if (act.seq !== seq) return ofSubject('LEDGER_ACT_MISSING', subject, seq);
    if (!isAsWritten(act) || !isReadable(shapes, act))
      return ofSubject('LEDGER_ACT_CHANGED', subject, seq);
    const follows =
      previous === null ? act.previousHash === null : act.previousHash?.equals(previous);
    if (follows !== true) return ofSubject('LEDGER_CHAIN_BROKEN', subject, seq);
    previous = act.hash;
  }
  return null;
}
