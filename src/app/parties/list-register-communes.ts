import { isWithinReach, type Actor } from '#domain/access/authorize.ts';
import type { Verb } from '#domain/access/verbs.ts';
import type { Unit } from '#domain/units/unit.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';

/** Today's communes for which the actor may register a producer, or has another right, by name. */
export function listRegisterCommunes(
  deps: Deps,
  actor: Actor,
  verb: Verb = 'producer.register',
): readonly Unit[] {
  const reach = reachFor(deps, actor, verb);
  return deps.units
    .unitsOfLevel('commune', deps.clock.today())
    .filter((unit) => isWithinReach(reach, { unitId: unit.id }, deps.units))
    .toSorted((a, b) => VIETNAMESE.compare(a.name, b.name));
}

const VIETNAMESE = new Intl.Collator('vi');
