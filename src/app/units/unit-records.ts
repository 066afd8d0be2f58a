import { withChanges } from '#domain/units/change.ts';
import type { UnitRecords } from '#domain/units/unit.ts';
import { loadUnits } from '#platform/units/load.ts';
import type { Db, Trx } from '#storage/database.ts';
import { listUnitChanges } from '#storage/units/unit-changes.ts';
import { writeUnits } from '#storage/units/save-units.ts';
import type { Deps } from '../deps.ts';

/** The units that came with this version, with every change that was confirmed here. */
export async function unitRecords(db: Db | Trx): Promise<UnitRecords> {
  return withChanges(loadUnits(), await listUnitChanges(db, ['confirmed', 'undoAsked']));
}

/**
 * Writes what units there are after an act on a change, in its transaction: names, successors and
 * which lies in which, day by day. About a second of work, a few times a year.
 */
export async function rewriteUnits(trx: Trx): Promise<UnitRecords> {
  const records = await unitRecords(trx);
  await writeUnits(trx, records);
  return records;
}

/** Everybody who holds the register goes on with what stands in the database now. */
export async function takeInUnits(deps: Deps): Promise<void> {
  deps.units.takeIn(await unitRecords(deps.db));
}
