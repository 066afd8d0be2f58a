import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkVerification } from '#domain/supervision/steps.ts';
import type { Deps } from '../deps.ts';
import type { RevocationRequest } from './revocation-subject.ts';
import { step } from './step.ts';
import type { verifyRevocationInput } from './verify-revocation.input.ts';

/** What the office verified, when and to what result (Đ8.3a). Refuses what `checkVerification` and `actOn` do. */
export function verifyRevocation(
  deps: Deps,
  actor: Actor,
  input: RevocationRequest & InferOutput<typeof verifyRevocationInput>,
) {
  const { on, text } = input;
  return step(deps, actor, 'verify', input, (_found, today) =>
    checkVerification({ on, text }, today),
  );
}
