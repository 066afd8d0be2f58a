import type { InferOutput } from 'valibot';
import { perform } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import type { takeBackInput } from './take-back.input.ts';
import { DECISIONS, type DecisionRequest } from './decision-subject.ts';

export type TakeBackInput = DecisionRequest & InferOutput<typeof takeBackInput>;

/**
 * Takes off the leader's table what waits there, a decision or an amendment of a signed one, and says
 * why. A decision's products can be decided in another then, under the same number. Refuses
 * TAKEN_BACK_WITHOUT_REASON, CHANGED_MEANWHILE, and what `perform` does.
 */
export async function takeBack(
  deps: Deps,
  actor: Actor,
  kind: 'sendBack' | 'withdraw',
  input: TakeBackInput,
): Promise<Result<null>> {
  const reason = tidyLines(input.reason);
  const done = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, DECISIONS, kind, input, () => {
      const missing = refuse('TAKEN_BACK_WITHOUT_REASON', {}, 'reason');
      return Promise.resolve(reason === '' ? missing : ok({ reason }));
    }),
  );
  return done.ok ? ok(null) : done;
}
