import { standingOf } from '#domain/acts/subject.ts';
import { ENTRY } from '#domain/entries/entry-acts.ts';
import { rowDiffers } from '#domain/facts/row-differs.ts';
import { refusal } from '#domain/result.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import type { Trx } from '#storage/database.ts';
import { findEntry } from '#storage/entries/entries.ts';
import { listFacts } from '#storage/facts/list-facts.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import type { Finding } from './finding.ts';

/** The row of an entry against the facts that were stated of it and the acts that closed it. */
export async function checkEntryRow(trx: Trx, { id }: Subject): Promise<Finding> {
  const row = await findEntry(trx, id);
  if (!row) return refusal('LEDGER_ROW_DIFFERS', { id, name: 'id' });
  const { kind, name, unitId, type } = row;
  const wrong = rowDiffers(await listFacts(trx, 'entry', id), { kind, name, unitId, type });
  if (wrong !== null) return refusal('LEDGER_ROW_DIFFERS', { id, name: wrong });
  const { state } = standingOf(ENTRY, await listActs(trx, ENTRY, id));
  if ((state === 'closed') !== (row.closedAs !== null))
    return refusal('LEDGER_ROW_DIFFERS', { id, name: 'closed_as' });
  return null;
}
