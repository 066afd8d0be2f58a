import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import { lifeOn } from '../units/span.ts';
import type { Unit } from '../units/unit.ts';

/** The days of a plan. */
export interface Period {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * Refuses a plan for a unit that did not exist in its period, by name: no day of the two falls together
 * (PLANS_UNIT_NOT_THEN), or the unit did not stand on the day of the paper (PLANS_UNIT_NOT_ON).
 */
export function checkUnitStood(unit: Unit, period: Period, dated: PlainDate | null): Result<null> {
  const name = unit.fullName;
  const began = unit.validFrom === null || unit.validFrom <= period.to;
  const stood = unit.validTo === null || unit.validTo > period.from;
  if (!began || !stood)
    return refuse(
      'PLANS_UNIT_NOT_THEN',
      {
        ...{ unit: name, from: formatVietnameseDate(period.from) },
        to: formatVietnameseDate(period.to),
      },
      'unitId',
    );
  if (dated !== null && lifeOn(unit, dated) !== 'standing')
    return refuse('PLANS_UNIT_NOT_ON', { unit: name, day: formatVietnameseDate(dated) }, 'dated');
  return ok(null);
}
