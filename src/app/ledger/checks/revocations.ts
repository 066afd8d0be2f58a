import { readAct } from '#domain/acts/act.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { REVOCATION } from '#domain/supervision/revocation.ts';
import { canonicalJson } from '#storage/acts/canonical-json.ts';
import type { Trx } from '#storage/database.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import { findRevocationState, revocationStateOf } from '#storage/supervision/revocations.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What the queue reads of a case, against its acts. */
export async function checkRevocation(trx: Trx, subject: Subject): Promise<Finding> {
  const acts = subject.acts.map((act) => readAct(REVOCATION.shapes, act));
  const shown = await findRevocationState(trx, subject.id);
  const meant = { revocationId: subject.id, ...revocationStateOf(standingOf(REVOCATION, acts)) };
  return canonicalJson(shown ?? null) === canonicalJson(meant)
    ? null
    : ofSubject('LEDGER_STATE_DIFFERS', subject);
}
