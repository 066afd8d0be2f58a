import type { PlainDate } from '../calendar/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { UnitRegister } from '../units/register.ts';
import type { Unit } from '../units/unit.ts';
import { partOf } from './place-parts.ts';

/**
 * The province that a name or code means: of today first, then of before the mergers, for their lists
 * are still kept. Refuses IMPORT_PROVINCE_UNKNOWN.
 */
export function provinceNamed(
  register: UnitRegister,
  written: string,
  today: PlainDate,
): Result<Unit> {
  const text = written.normalize('NFC').trim();
  const days = [today, ...register.nameDays()];
  for (const day of days) {
    const byCode = register.unitByCode(text, day) ?? register.unitById(text, day);
    if (byCode?.level === 'province') return ok(byCode);
  }
  for (const day of days) {
    const [unit] = register.findByName(partOf(text).name, day, { level: 'province' });
    if (unit !== undefined) return ok(unit);
  }
  return refuse('IMPORT_PROVINCE_UNKNOWN', { province: written });
}
