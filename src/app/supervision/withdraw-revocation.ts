import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok } from '#domain/result.ts';
import type { Deps } from '../deps.ts';
import type { dropRevocationInput } from './drop-revocation.input.ts';
import type { RevocationRequest } from './revocation-subject.ts';
import { step } from './step.ts';

/** The office takes the draft back from the leader's table. Refuses what `actOn` does. */
export function withdrawRevocation(
  deps: Deps,
  actor: Actor,
  input: RevocationRequest & InferOutput<typeof dropRevocationInput>,
) {
  return step(deps, actor, 'withdraw', input, () => ok({ reason: input.reason }));
}
