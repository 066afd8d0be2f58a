import {
  authorize,
  reachOf,
  type Holder,
  type Reach,
  type Target,
} from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import type { Verb } from '#domain/access/verbs.ts';
import type { Result } from '#domain/result.ts';
import type { Deps } from './deps.ts';

/** May the actor do this to that record, seen from today's units? Gives the role to write down. */
export function allow(deps: Deps, actor: Holder, verb: Verb, target: Target): Result<Role> {
  return authorize(actor, verb, target, deps.units, deps.clock.today());
}

/** The same right as a filter for a list. */
export function reachFor(deps: Deps, actor: Holder, verb: Verb): Reach {
  return reachOf(actor, verb, deps.clock.today());
}
