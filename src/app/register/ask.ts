import { isAllowedSomewhere, type Actor, type Reach } from '#domain/access/authorize.ts';
import type { RegisterQuestion } from '#domain/register/questions.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { fold } from '#domain/text/fold.ts';
import type { AsOf } from '#storage/register/as-of.ts';
import type { UnitsOfQuestion } from '#storage/register/answer.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { expiringDays } from '../regulation/home-settings.ts';
import { unitsToLookIn } from './unit-asked.ts';

export const REGISTER_PER_PAGE = 25;

/** What storage needs of any question to the register. */
export interface Asked {
  readonly reach: Reach;
  readonly asOf: AsOf;
  readonly words: readonly string[];
  readonly units: UnitsOfQuestion | null;
}

/**
 * A question to the register as storage reads it. Refuses NOT_ALLOWED, and REGISTER_DAY_AHEAD for a day
 * to come, of which the register says nothing yet.
 */
export async function ask(
  deps: Deps,
  actor: Actor,
  { text, unitId, day }: RegisterQuestion,
): Promise<Result<Asked>> {
  if (!isAllowedSomewhere(actor, 'register.view')) return refuse('NOT_ALLOWED');
  const today = deps.clock.today();
  if (day > today) return refuse('REGISTER_DAY_AHEAD', {}, 'ngay');
  return ok({
    reach: reachFor(deps, actor, 'register.view'),
    asOf: { day, today, warned: await expiringDays(deps) },
    words: fold(text).split(' ').filter(Boolean),
    units: unitId === null ? null : unitsToLookIn(deps, unitId, day),
  });
}
