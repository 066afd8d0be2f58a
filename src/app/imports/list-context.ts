import type { ListContext } from '#domain/imports/read-list.ts';
import { refuse, ok, type Result } from '#domain/result.ts';
import type { Unit } from '#domain/units/unit.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { allow, reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';

/** A province whose list an office may read: its own, or one that was merged into it. */
export interface ListProvince {
  readonly unit: Unit;
  /** The province of today. */
  readonly provinceId: string;
}

/** The provinces whose lists this person may read, today's first. */
export function listProvinces(deps: Deps, actor: Actor): readonly ListProvince[] {
  const today = deps.clock.today();
  const { withinUnits } = reachFor(deps, actor, 'earlier.enter');
  return [...withinUnits]
    .flatMap((id): ListProvince[] => {
      const unit = deps.units.unitById(id, today);
      if (unit?.level !== 'province') return [];
      const before = deps.units
        .predecessorsOf(id)
        .flatMap(({ fromId }) => deps.units.unitById(fromId, today) ?? [])
        .filter((one) => one.level === 'province' && one.id !== id);
      const merged = [...new Map(before.map((one) => [one.id, one])).values()];
      return [unit, ...merged].map((one) => ({ unit: one, provinceId: id }));
    })
    .filter(({ provinceId }) => deps.units.unitById(provinceId, today) !== undefined);
}

/** The province of a list, and what reading it needs. Refuses NOT_ALLOWED outside the actor's reach. */
export function listContext(
  deps: Deps,
  actor: Actor,
  listOf: string,
): Result<{ readonly province: ListProvince; readonly context: ListContext }> {
  const province = listProvinces(deps, actor).find(({ unit }) => unit.id === listOf);
  if (!province) return refuse('NOT_ALLOWED');
  const allowed = allow(deps, actor, 'earlier.enter', { unitId: province.provinceId });
  if (!allowed.ok) return allowed;
  return ok({
    province,
    context: {
      register: deps.units,
      province: province.unit,
      today: deps.clock.today(),
      bands: deps.criteria.at(-1)?.bands ?? [],
    },
  });
}
