import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import type { dropRevocationInput } from './drop-revocation.input.ts';
import type { RevocationRequest } from './revocation-subject.ts';
import { step } from './step.ts';

/** The leader does not confirm the ministry's answer as it was entered. Refuses what `actOn` does. */
export function sendBackRevocationAnswer(
  deps: Deps,
  actor: Actor,
  input: RevocationRequest & InferOutput<typeof dropRevocationInput>,
) {
  return step(deps, actor, 'sendBackAnswer', input, () => ok({ reason: input.reason }));
}
