import { isWithinReach, type Actor } from '#domain/access/authorize.ts';
import type { Verb } from '#domain/access/verbs.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { lifeOn } from '#domain/units/span.ts';
import type { Unit } from '#domain/units/unit.ts';
import { reachFor } from '../../allow.ts';
import type { Deps } from '../../deps.ts';

const LEVELS = ['province', 'commune'] as const;

/** Today's units for which the actor may enter support, or has another right: the province itself first, then its communes by name. */
export function listSupportUnits(
  deps: Deps,
  actor: Actor,
  verb: Verb = 'support.keep',
): readonly Unit[] {
  const today = deps.clock.today();
  const reach = reachFor(deps, actor, verb);
  return LEVELS.flatMap((level) =>
    deps.units
      .unitsOfLevel(level, today)
      .filter(({ id }) => isWithinReach(reach, { unitId: id }, deps.units))
      .toSorted((a, b) => VIETNAMESE.compare(a.name, b.name)),
  );
}

/** A unit of today within reach. Refuses SUPPORT_UNIT_NOT_YOURS for the field `unitId`. */
export function checkUnit(deps: Deps, actor: Actor, unitId: string): Result<Unit> {
  const today = deps.clock.today();
  const unit = deps.units.unitById(unitId, today);
  const reach = reachFor(deps, actor, 'support.keep');
  const isYours =
    unit !== undefined &&
    LEVELS.some((level) => level === unit.level) &&
    lifeOn(unit, today) === 'standing' &&
    isWithinReach(reach, { unitId }, deps.units);
  return isYours ? ok(unit) : refuse('SUPPORT_UNIT_NOT_YOURS', {}, 'unitId');
}

const VIETNAMESE = new Intl.Collator('vi');
