import { isWithinReach, reachOf, type Holder } from '#domain/access/authorize.ts';
import { horizonOf, type Horizon } from '#domain/expiry/horizon.ts';
import { FIRST_NOTICE } from '#domain/notices/day-kinds.ts';
import type { Unit } from '#domain/units/unit.ts';
import type { EndingScope } from '#storage/expiry/ending.ts';
import type { Deps } from '../deps.ts';

/** What an actor's radar looks at today. */
export interface RadarScope extends EndingScope {
  readonly horizon: Horizon;
  /** Today's communes within reach, by their names. */
  readonly places: readonly Unit[];
}

export function radarScope(deps: Deps, actor: Holder): RadarScope {
  const today = deps.clock.today();
  const reach = reachOf(actor, 'expiry.view', today);
  const horizon = horizonOf(today);
  const places = deps.units
    .unitsOfLevel('commune', today)
    .filter(({ id }) => isWithinReach(reach, { unitId: id }, deps.units))
    .toSorted((a, b) => VIETNAMESE.compare(a.name, b.name));
  return {
    reach,
    horizon,
    until: horizon.until,
    places,
    communes: places.map(({ id }) => id),
    firstNotice: FIRST_NOTICE,
  };
}

const VIETNAMESE = new Intl.Collator('vi');
