import { addDays } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { UnitId } from '#domain/units/unit.ts';
import type { Deps } from '../deps.ts';

/** The day by which a unit is named: today while it stands, else the last or first day that it stood. */
export function lastDayOf({ units, clock }: Pick<Deps, 'units' | 'clock'>, id: UnitId): PlainDate {
  const today = clock.today();
  const unit = units.unitById(id, today);
  if (unit?.validFrom && unit.validFrom > today) return unit.validFrom;
  return unit?.validTo && unit.validTo <= today ? addDays(unit.validTo, -1) : today;
}
