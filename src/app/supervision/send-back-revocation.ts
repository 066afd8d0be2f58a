import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import type { dropRevocationInput } from './drop-revocation.input.ts';
import type { RevocationRequest } from './revocation-subject.ts';
import { step } from './step.ts';

/** The leader does not sign: the draft goes back to the office. Refuses what `actOn` does. */
export function sendBackRevocation(
  deps: Deps,
  actor: Actor,
  input: RevocationRequest & InferOutput<typeof dropRevocationInput>,
) {
  return step(deps, actor, 'sendBack', input, () => ok({ reason: input.reason }));
}
