import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkReceipt } from '#domain/supervision/steps.ts';
import type { Deps } from '../deps.ts';
import type { noteReceiptInput } from './note-receipt.input.ts';
import type { RevocationRequest } from './revocation-subject.ts';
import { step } from './step.ts';

/** A body that gets the decision has it (Đ8.3c). Refuses what `checkReceipt` and `actOn` do. */
export function noteReceipt(
  deps: Deps,
  actor: Actor,
  input: RevocationRequest & InferOutput<typeof noteReceiptInput>,
) {
  const { body, on } = input;
  return step(deps, actor, 'noteReceipt', input, ({ standing }, today) =>
    checkReceipt({ body, on }, standing, today),
  );
}
