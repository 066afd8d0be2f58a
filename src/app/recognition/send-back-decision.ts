import type { Actor } from '#domain/access/authorize.ts';
import type { Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import { takeBack, type TakeBackInput } from './take-back.ts';

/** The leader does not sign what waits for him and says what to put right. Refuses as `takeBack` does. */
export function sendBackDecision(
  deps: Deps,
  actor: Actor,
  input: TakeBackInput,
): Promise<Result<null>> {
  return takeBack(deps, actor, 'sendBack', input);
}
