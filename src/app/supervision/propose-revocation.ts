import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkProposal } from '#domain/supervision/steps.ts';
import type { Deps } from '../deps.ts';
import type { proposeRevocationInput } from './propose-revocation.input.ts';
import type { RevocationRequest } from './revocation-subject.ts';
import { step } from './step.ts';

/** Five stars: the province proposes, the minister revokes (Đ8.2b). Refuses what `checkProposal` and `actOn` do. */
export function proposeRevocation(
  deps: Deps,
  actor: Actor,
  input: RevocationRequest & InferOutput<typeof proposeRevocationInput>,
) {
  const { number, dated } = input;
  return step(deps, actor, 'propose', input, ({ row, standing }, today) =>
    checkProposal({ number, dated }, standing, row.star, today),
  );
}
