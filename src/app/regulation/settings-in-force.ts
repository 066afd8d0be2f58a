import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { REGULATION_DEFAULTS, type Regulation } from '#domain/regulation/regulation.ts';
import type { Unit, UnitId } from '#domain/units/unit.ts';
import { findRegulationInForce } from '#storage/regulation/regulations.ts';
import type { Db, Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';

/**
 * What the Regulation of a place says on a day, outside a session: the one of its province in force
 * that day, the defaults where there is none. A session keeps the one it was opened under.
 */
export async function settingsInForce(
  { units }: Pick<Deps, 'units'>,
  db: Db | Trx,
  unitId: UnitId,
  day: PlainDate,
): Promise<Regulation> {
  const province = provinceOf(units, unitId, day);
  const found = province && (await findRegulationInForce(db, province.id, day));
  return found?.settings ?? REGULATION_DEFAULTS;
}

/** The province a unit lies in, or is; undefined for one nobody knows that day. */
export function provinceOf(units: Deps['units'], unitId: UnitId, day: PlainDate): Unit | undefined {
  const unit = units.unitById(unitId, day);
  const line = unit ? [unit, ...units.ancestorsOf(unitId, day)] : [];
  return line.find(({ level }) => level === 'province');
}
