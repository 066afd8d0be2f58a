import { readAct } from '#domain/acts/act.ts';
import { standingOf } from '#domain/acts/subject.ts';
import { IMPORT } from '#domain/imports/import-acts.ts';
import type { Trx } from '#storage/database.ts';
import { findImportState } from '#storage/imports/import-state.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import { ofSubject, type Finding } from './finding.ts';

/** What lists read of an import, against its acts. */
export async function checkImport(trx: Trx, subject: Subject): Promise<Finding> {
  const acts = subject.acts.map((act) => readAct(IMPORT.shapes, act));
  const { state, seq } = standingOf(IMPORT, acts);
  const shown = await findImportState(trx, subject.id);
  const same = shown?.state === state && shown.seq === seq;
  return same ? null : ofSubject('LEDGER_STATE_DIFFERS', subject);
}
