import { readAct } from '#domain/acts/act.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { CHECK } from '#domain/supervision/check-acts.ts';
import { canonicalJson, hashOfValue } from '#storage/acts/canonical-json.ts';
import type { Trx } from '#storage/database.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import { recordHash } from '#storage/supervision/check-record.ts';
import { findCheck } from '#storage/supervision/checks.ts';
import { checkStateOf, findCheckState } from '#storage/supervision/project-check.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What lists read of a check, what was to be looked at, and the record that its team signed, against its acts. */
export async function checkProductCheck(trx: Trx, subject: Subject): Promise<Finding> {
  const acts = subject.acts.map((act) => readAct(CHECK.shapes, act));
  const standing = standingOf(CHECK, acts);
  const shown = await findCheckState(trx, subject.id);
  const [first] = acts;
  const items = first?.kind === 'order' ? first.data.items : hashOfValue([]);
  const check = await findCheck(trx, subject.id);
  const { sha256 } = standing;
  const isAsActed =
    canonicalJson(shown ?? null) === canonicalJson(checkStateOf(standing)) &&
    hashOfValue(check?.items ?? null) === items &&
    (sha256 === null || (await recordHash(trx, subject.id)) === sha256);
  return isAsActed ? null : ofSubject('LEDGER_STATE_DIFFERS', subject);
}
