import { isWithinReach, type Actor } from '#domain/access/authorize.ts';
import type { Unit } from '#domain/units/unit.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';

/** Today's communes in which the actor keeps the further registers, by name. */
export function listEntryCommunes(deps: Deps, actor: Actor): readonly Unit[] {
  const reach = reachFor(deps, actor, 'entry.keep');
  return deps.units
    .unitsOfLevel('commune', deps.clock.today())
    .filter((unit) => isWithinReach(reach, { unitId: unit.id }, deps.units))
    .toSorted((a, b) => VIETNAMESE.compare(a.name, b.name));
}

const VIETNAMESE = new Intl.Collator('vi');
