import type { Period } from '#domain/indicators/condition.ts';
import type { Definition } from '#domain/indicators/definition.ts';
import { checkParts, measureOf, type Find } from '#domain/indicators/measure.ts';
import type { Measured } from '#domain/indicators/measured.ts';
import { snapshotsOf } from '#domain/indicators/world/snapshot.ts';
import { okUnless, type Result } from '#domain/result.ts';
import type { UnitId } from '#domain/units/unit.ts';
import type { Deps } from '../deps.ts';
import { openWorld } from './open-world.ts';
import { placesOf } from './places.ts';

/** Of which unit, null for the whole country, and of which days. */
export interface MeasureAsked {
  readonly unitId: UnitId | null;
  readonly period: Period;
}

/**
 * The values of several indicators, in their order, from one reading of the register. Who may ask is looked at
 * before: this says what is, not to whom. Refuses INDICATOR_UNKNOWN and INDICATOR_CIRCULAR.
 */
export async function measure(
  deps: Deps,
  definitions: readonly Definition[],
  { unitId, period }: MeasureAsked,
  find: Find,
): Promise<Result<readonly Measured[]>> {
  const wrong = definitions.flatMap((one) => checkParts(one, find) ?? []);
  if (wrong.length > 0) return okUnless(wrong, []);
  const { places, ids } = placesOf(deps.units, unitId, period.to);
  const snapshotOn = snapshotsOf(await openWorld(deps, ids));
  const asked = { snapshotOn, places, period };
  return okUnless(
    [],
    definitions.map((one) => measureOf(one, asked, find)),
  );
}
