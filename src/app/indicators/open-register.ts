import type { Period } from '#domain/indicators/condition.ts';
import type { Definition } from '#domain/indicators/definition.ts';
import { findDefinition } from '#domain/indicators/catalogue/catalogue.ts';
import { measureOf } from '#domain/indicators/measure.ts';
import type { Measured } from '#domain/indicators/measured.ts';
import { snapshotsOf } from '#domain/indicators/world/snapshot.ts';
import type { UnitId } from '#domain/units/unit.ts';
import type { Deps } from '../deps.ts';
import { openWorld } from './open-world.ts';
import { placesOf } from './places.ts';

/** What a register says of a definition in a period; the register was read once. */
export type Register = (definition: Definition, period: Period) => Measured;

/** Reads all that is known of a unit, for any number of questions about any days. */
export async function openRegister(deps: Deps, unitId: UnitId | null): Promise<Register> {
  const ids = placesOf(deps.units, unitId, deps.clock.today()).ids;
  const snapshotOn = snapshotsOf(await openWorld(deps, ids));
  const placesOn = new Map<string, ReturnType<typeof placesOf>['places']>();
  return (definition, period) => {
    const places = placesOn.get(period.to) ?? placesOf(deps.units, unitId, period.to).places;
    placesOn.set(period.to, places);
    return measureOf(definition, { snapshotOn, places, period }, findDefinition);
  };
}
