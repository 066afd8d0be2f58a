import type { Actor } from '#domain/access/authorize.ts';
import type { Result } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import { takeBack, type TakeBackInput } from './take-back.ts';

/** The office takes back a draft that waits for the leader. Refuses as `takeBack` does. */
export function withdrawDecision(
  deps: Deps,
  actor: Actor,
  input: TakeBackInput,
): Promise<Result<null>> {
  return takeBack(deps, actor, 'withdraw', input);
}
