import { addDays } from '../calendar/day-arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import type { Unit } from './unit.ts';

/** The day itself, or the last or first one of a unit's life where the day lies outside it. */
export function dayInLife(unit: Unit | undefined, day: PlainDate): PlainDate {
  if (unit?.validTo && day >= unit.validTo) return addDays(unit.validTo, -1);
  return unit?.validFrom && day < unit.validFrom ? unit.validFrom : day;
}
