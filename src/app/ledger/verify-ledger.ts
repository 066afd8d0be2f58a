import type { LedgerHead } from '#domain/ledger/head.ts';
import { refusal } from '#domain/result.ts';
import type { Trx } from '#storage/database.ts';
import { listLastCheckpoints } from '#storage/ledger/checkpoints.ts';
import { findChangedPaper } from '#storage/ledger/papers.ts';
import { findActs, isAsWritten, readSubjects, type Subject } from '#storage/ledger/read-acts.ts';
import { countEntries, readEntries } from '#storage/ledger/read-log.ts';
import { inSnapshot } from '#storage/ledger/snapshot.ts';
import type { Deps } from '../deps.ts';
import { checkCertificate } from './checks/certificates.ts';
import { checkChain } from './checks/chain.ts';
import { checkDossier } from './checks/dossiers.ts';
import { checkFiles } from './checks/files.ts';
import { ofSubject, type Finding } from './checks/finding.ts';
import { checkLists } from './checks/lists.ts';
import { checkLog, checkPlaces } from './checks/log.ts';
import { checkNumbers } from './checks/numbers.ts';
import { checkEntryRow } from './checks/entries.ts';
import { checkProducer } from './checks/parties.ts';
import { checkImport } from './checks/imports.ts';
import { checkRenewal } from './checks/renewals.ts';
import { checkRevocation } from './checks/revocations.ts';
import { checkCycle } from './checks/cycle.ts';
import { checkIdea } from './checks/idea.ts';
import { checkMisuseReport } from './checks/misuse.ts';
import { checkPlanOfYear } from './checks/check-plans.ts';
import { checkPlan } from './checks/plans.ts';
import { checkReport } from './checks/report.ts';
import { checkProductCheck } from './checks/product-checks.ts';
import { checkConcern } from './checks/concerns.ts';
import { checkRewards } from './checks/rewards.ts';
import { checkSupport, checkSupportNone } from './checks/support.ts';
import { checkSession } from './checks/sessions.ts';

/** What was checked, and the first wrong thing. */
export interface Verified {
  readonly size: number;
  readonly finding: Finding;
}

/**
 * Checks everything: the chain of every subject, versions, form 03, sealed sheets, issued numbers and
 * what lists show against the acts; producers and products against their facts; the log, its checkpoints and a head copied elsewhere; signed papers, and
 * every file against its hash. Others go on working meanwhile: the database is read as it is at one
 * moment. Stops at the first wrong thing.
 */
export async function verifyLedger(deps: Deps, head: LedgerHead | null): Promise<Verified> {
  const { size, finding } = await inSnapshot(deps.db, async (trx) => ({
    size: await countEntries(trx),
    finding:
      (await checkSubjects(trx)) ??
      (await checkLog(trx, head)) ??
      (await checkPlaces(trx)) ??
      (await checkLists(trx)) ??
      (await checkNumbers(trx)) ??
      (await checkPapers(trx)),
  }));
  return { size, finding: finding ?? (await checkFiles(deps)) };
}

async function checkSubjects(trx: Trx): Promise<Finding> {
  for await (const subjects of readSubjects(trx)) {
    for (const subject of subjects) {
      const finding = checkChain(subject) ?? (await checkLife(trx, subject));
      if (finding) return finding;
    }
  }
  return null;
}

/** What hangs on the acts of a subject beside themselves. */
async function checkLife(trx: Trx, subject: Subject): Promise<Finding> {
  switch (subject.kind) {
    case 'dossier':
      return checkDossier(trx, subject);
    case 'session':
      return checkSession(trx, subject);
    case 'certificate':
      return checkCertificate(trx, subject);
    case 'producer':
      return checkProducer(trx, subject);
    case 'renewal':
      return checkRenewal(trx, subject);
    case 'revocation':
      return checkRevocation(trx, subject);
    case 'check':
      return checkProductCheck(trx, subject);
    case 'checkPlan':
      return checkPlanOfYear(trx, subject);
    case 'plan':
      return checkPlan(trx, subject);
    case 'report':
      return checkReport(trx, subject);
    case 'misuse':
      return checkMisuseReport(trx, subject);
    case 'rewardRules':
    case 'rewardList':
      return checkRewards(trx, subject);
    case 'support':
      return checkSupport(trx, subject);
    case 'supportNone':
      return checkSupportNone(trx, subject);
    case 'concern':
      return checkConcern(trx, subject);
    case 'import':
      return checkImport(trx, subject);
    case 'entry':
      return checkEntryRow(trx, subject);
    case 'idea':
      return checkIdea(trx, subject);
    case 'cycle':
      return checkCycle(trx, subject);
    case 'decision':
    case 'account':
    case 'regulation':
    case 'unitChange':
    case 'acceptance':
    case 'paperTemplate':
      return null;
  }
}

async function checkPapers(trx: Trx): Promise<Finding> {
  const changed = await findChangedPaper(trx);
  return changed ? refusal('LEDGER_PAPER_CHANGED', { id: changed.id }) : null;
}

/** So many checkpoints are looked back at the start: it must not wait for years of acts. */
const RECENT = 20;
const RECENT_LINES = 2_000;

/**
 * The quick form, for every start: the last checkpoints, their lines and what these stand for, and
 * the acts among them. Its time does not grow with the register.
 */
export function verifyRecent(deps: Deps): Promise<Verified> {
  return inSnapshot(deps.db, async (trx) => {
    const last = await listLastCheckpoints(trx, RECENT);
    const size = last[0]?.size ?? 0;
    const before =
      last.findLast((one) => one.size < size && one.size >= size - RECENT_LINES) ?? null;
    if (before === null && size > RECENT_LINES) return { size, finding: null };
    const from = before === null ? undefined : { tree: before.frontier, before };
    const finding =
      (await checkLog(trx, null, from)) ?? (await checkActs(trx, from?.tree.size ?? 0));
    return { size, finding };
  });
}

async function checkActs(trx: Trx, from: number): Promise<Finding> {
  const lines = await readEntries(trx, from, RECENT_LINES);
  const ids = lines.filter(({ kind }) => kind === 'act').map(({ recordId }) => recordId);
  const changed = (await findActs(trx, ids)).find((act) => !isAsWritten(act));
  if (!changed) return null;
  const { subjectKind: kind, subjectId: id, seq } = changed;
  return ofSubject('LEDGER_ACT_CHANGED', { kind, id }, seq);
}
