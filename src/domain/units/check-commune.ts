import type { PlainDate } from '../calendar/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { UnitRegister } from './register.ts';
import { lifeOn } from './span.ts';
import type { Unit, UnitId } from './unit.ts';

/**
 * The commune of a new address or dossier. Refuses UNIT_UNKNOWN, UNIT_ABOLISHED (with the units
 * that hold its territory, as a proposal) and UNIT_NOT_COMMUNE, for the field `unitId`.
 */
export function checkCommune(units: UnitRegister, id: UnitId, today: PlainDate): Result<Unit> {
  const unit = units.unitById(id, today);
  if (unit === undefined || lifeOn(unit, today) === 'notYet') {
    return refuse('UNIT_UNKNOWN', { unit: id }, 'unitId');
  }
  if (unit.level !== 'commune')
    return refuse('UNIT_NOT_COMMUNE', { unit: unit.fullName }, 'unitId');
  if (lifeOn(unit, today) === 'standing') return ok(unit);
  const proposals = units
    .currentUnitsOf(id, today)
    .units.map((proposal) => units.fullAddress(proposal.id, today))
    .join('; ');
  return refuse('UNIT_ABOLISHED', { unit: unit.fullName, proposals }, 'unitId');
}
