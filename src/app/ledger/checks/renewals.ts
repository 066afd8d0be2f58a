import { readAct } from '#domain/acts/act.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { RENEWAL } from '#domain/expiry/renewal.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import type { Trx } from '#storage/database.ts';
import { findRenewalState, renewalStateOf } from '#storage/expiry/renewals.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What the radar reads of an answer about the end of a certificate, against its acts. */
export async function checkRenewal(trx: Trx, subject: Subject): Promise<Finding> {
  const acts = subject.acts.map((act) => readAct(RENEWAL.shapes, act));
  const shown = await findRenewalState(trx, subject.id);
  const meant = { certificateId: subject.id, ...renewalStateOf(standingOf(RENEWAL, acts)) };
  return canonicalJson(shown ?? null) === canonicalJson(meant)
    ? null
    : ofSubject('LEDGER_STATE_DIFFERS', subject);
}
