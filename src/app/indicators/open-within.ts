import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Places } from '#domain/indicators/asked.ts';
import { findDefinition } from '#domain/indicators/catalogue/catalogue.ts';
import type { Period } from '#domain/indicators/condition.ts';
import type { Definition } from '#domain/indicators/definition.ts';
import { measureOf } from '#domain/indicators/measure.ts';
import type { Measured } from '#domain/indicators/measured.ts';
import { snapshotsOf, type Snapshot } from '#domain/indicators/world/snapshot.ts';
import type { UnitId } from '#domain/units/unit.ts';
import type { Deps } from '../deps.ts';
import { openWorld } from './open-world.ts';
import { placesOf } from './places.ts';

/** A register that was read once, as far as somebody's right reaches. */
export interface OpenRegister {
  readonly measure: (definition: Definition, period: Period) => Measured;
  readonly snapshotOn: (day: PlainDate) => Snapshot;
}

/** Reads what a right reaches of a unit, null for all of it; what lies outside is not there at all. */
export async function openWithin(
  deps: Deps,
  reach: Reach,
  unitId: UnitId | null,
): Promise<OpenRegister> {
  const reached = new Set(
    [...reach.withinUnits].flatMap((id) => [...deps.units.unitsWithin(id, reach.day)]),
  );
  const placesOn = (day: PlainDate) => narrowed(placesOf(deps.units, unitId, day).places, reached);
  const today = deps.clock.today();
  const ids = placesOf(deps.units, unitId, today).ids ?? [...reached];
  const snapshotOn = snapshotsOf(
    await openWorld(
      deps,
      ids.filter((id) => reached.has(id)),
    ),
  );
  return {
    snapshotOn,
    measure: (definition, period) =>
      measureOf(definition, { snapshotOn, places: placesOn(period.to), period }, findDefinition),
  };
}

/** Places that lie in both. */
function narrowed(places: Places, reached: ReadonlySet<UnitId>): Places {
  return {
    isWithin: (id) => reached.has(id) && places.isWithin(id),
    ofLevel: (level) => places.ofLevel(level).filter((id) => reached.has(id)),
    placeOf: places.placeOf,
  };
}
