import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { reachFor } from '../../allow.ts';
import type { Deps } from '../../deps.ts';

/** The office whose templates this person keeps. Refuses NOT_ALLOWED to whoever keeps none. */
export function ownTemplateUnit(deps: Deps, actor: Actor): Result<string> {
  const [unitId] = reachFor(deps, actor, 'template.keep').withinUnits;
  return unitId === undefined ? refuse('NOT_ALLOWED') : ok(unitId);
}
