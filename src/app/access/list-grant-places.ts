import { isWithinReach, type Actor } from '#domain/access/authorize.ts';
import type { Unit } from '#domain/units/unit.ts';
import { listProducersWithin } from '#storage/access/list-accounts.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';

/** Where an administrator can give roles. */
export interface GrantPlaces {
  readonly provinces: readonly Unit[];
  readonly communes: readonly Unit[];
  readonly producers: readonly { readonly id: string; readonly name: string }[];
}

/** Today's units and the producers within the administrator's reach, by name. */
export async function listGrantPlaces(deps: Deps, actor: Actor): Promise<GrantPlaces> {
  const reach = reachFor(deps, actor, 'account.manage');
  const today = deps.clock.today();
  const within = (level: 'province' | 'commune') =>
    deps.units
      .unitsOfLevel(level, today)
      .filter((unit) => isWithinReach(reach, { unitId: unit.id }, deps.units));
  return {
    provinces: within('province'),
    communes: within('commune').toSorted(byName),
    producers: await listProducersWithin(deps.db, reach),
  };
}

const VIETNAMESE = new Intl.Collator('vi');

function byName(a: Unit, b: Unit): number {
  return VIETNAMESE.compare(a.name, b.name);
}
