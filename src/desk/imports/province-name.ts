import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { Unit } from '#domain/units/unit.ts';
import { m } from '#words/paraglide/messages.js';

/** A province with its first or last day: the one of today often bears the name of one merged into it. */
export function nameWithDays({ fullName, validFrom, validTo }: Unit): string {
  if (validTo !== null)
    return m.imports_province_until({
      province: fullName,
      day: formatVietnameseDate(addDays(validTo, -1)),
    });
  if (validFrom === null) return fullName;
  return m.imports_province_since({ province: fullName, day: formatVietnameseDate(validFrom) });
}
