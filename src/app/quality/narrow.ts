import type { Reach } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Narrowed } from '#storage/quality/list-findings.ts';
import type { Deps } from '../deps.ts';

/** A commune that the list can be narrowed to. */
export interface UnitChoice {
  readonly id: string;
  readonly name: string;
}

/** The communes of today within reach, by name. */
export function unitChoices({ units, clock }: Deps, reach: Reach): readonly UnitChoice[] {
  const today = clock.today();
  return [...reach.withinUnits]
    .flatMap((id) => [units.unitById(id, today) ?? [], units.descendantsOf(id, today)].flat(2))
    .filter(({ level }) => level === 'commune')
    .map(({ id, fullName }) => ({ id, name: fullName }))
    .filter(({ id }, at, all) => all.findIndex((one) => one.id === id) === at)
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** The reach with the unit that was chosen. Refuses UNIT_UNKNOWN when it is none of those offered. */
export function narrowTo(deps: Deps, reach: Reach, unitId: string | null): Result<Narrowed> {
  if (unitId === null || unitChoices(deps, reach).some(({ id }) => id === unitId))
    return ok({ reach, unitId });
  return refuse('UNIT_UNKNOWN', { unit: unitId });
}
