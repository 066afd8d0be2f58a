import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import type { dropRevocationInput } from './drop-revocation.input.ts';
import type { RevocationRequest } from './revocation-subject.ts';
import { step } from './step.ts';

/** The head of the office closes a case without revoking, and says why: the star stays. Refuses what `actOn` does. */
export function dropRevocation(
  deps: Deps,
  actor: Actor,
  input: RevocationRequest & InferOutput<typeof dropRevocationInput>,
) {
  return step(deps, actor, 'drop', input, () => ok({ reason: input.reason }));
}
