import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkConclusion } from '#domain/supervision/steps.ts';
import type { Deps } from '../deps.ts';
import type { concludeRevocationInput } from './conclude-revocation.input.ts';
import type { RevocationRequest } from './revocation-subject.ts';
import { step } from './step.ts';

/** The conclusion, from whose day the fifteen days run (Đ8.4). Refuses what `checkConclusion` and `actOn` do. */
export function concludeRevocation(
  deps: Deps,
  actor: Actor,
  input: RevocationRequest & InferOutput<typeof concludeRevocationInput>,
) {
  const { on, text } = input;
  return step(deps, actor, 'conclude', input, ({ standing }, today) =>
    checkConclusion({ on, text }, standing, today),
  );
}
