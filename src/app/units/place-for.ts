import type { Actor } from '#domain/access/authorize.ts';
import type { UnitChange } from '#domain/units/change.ts';
import type { UnitId } from '#domain/units/unit.ts';

/**
 * For which of its provinces somebody looks at a change: the one whose administrator entered it, or another one that the
 * National Assembly merges with it.
 */
export function placeFor(
  { grants }: Actor,
  { unitId, kind, law, sources, into }: UnitChange & { readonly unitId: UnitId },
): UnitId {
  if (kind !== 'merge' || law?.body !== 'nationalAssembly') return unitId;
  const own = grants.flatMap((grant) => ('unitId' in grant ? [grant.unitId] : []));
  if (own.includes(unitId)) return unitId;
  return [...sources, ...into].find((id) => own.includes(id)) ?? unitId;
}
