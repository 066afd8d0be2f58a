import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { CHECKS, type CheckRequest } from './check-subject.ts';
import type { settleCheckInput } from './settle-check.input.ts';

export type SettleCheckInput = CheckRequest & InferOutput<typeof settleCheckInput>;

/**
 * The office looks at what was to be put right and says, once, whether it is, and by what. Refuses
 * CHECK_NOTHING_TO_SETTLE, and as `actOn` does.
 */
export async function settleCheck(
  deps: Deps,
  actor: Actor,
  input: SettleCheckInput,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, CHECKS, 'settle', input, ({ standing: { result, settled } }) => {
      const waits = result === 'repair' && settled === null;
      const data = { outcome: input.outcome, reason: tidyLines(input.reason) };
      return Promise.resolve(waits ? ok(data) : refuse('CHECK_NOTHING_TO_SETTLE'));
    }),
  );
  return done.ok ? ok(null) : done;
}
