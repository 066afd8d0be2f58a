import type { UnitChangeStanding } from '#domain/acts/unit-change-acts.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { leaningOn } from '#domain/units/check-change.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { listUnitChanges, type UnitChangeRow } from '#storage/units/unit-changes.ts';
import type { Deps } from '../deps.ts';
import { rewriteUnits, takeInUnits } from './unit-records.ts';

/** The act with the units that follow from it, in one transaction; then everybody here knows them. */
export async function settled(
  deps: Deps,
  act: (trx: Trx) => Promise<Result<UnitChangeStanding>>,
): Promise<Result<UnitChangeStanding>> {
  const done = await inTransaction(deps.db, async (trx) => {
    const acted = await act(trx);
    if (acted.ok) await rewriteUnits(trx);
    return acted;
  });
  if (done.ok) await takeInUnits(deps);
  return done;
}

/** Whether a change may be taken back: before its day, with nothing that leans on it. */
export async function mayGo(deps: Deps, trx: Trx, row: UnitChangeRow): Promise<Result<null>> {
  if (row.on <= deps.clock.today())
    return refuse('UNIT_CHANGE_IN_FORCE', { on: formatVietnameseDate(row.on) });
  const others = await listUnitChanges(trx, ['waiting', 'confirmed', 'undoAsked']);
  const leaning = leaningOn(
    row,
    others.filter(({ id }) => id !== row.id),
  );
  if (!leaning) return ok(null);
  return refuse('UNIT_CHANGE_NEEDED', { on: formatVietnameseDate(leaning.on) });
}
