import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { actOnDecision, type DecisionRequest } from './act-on-decision.ts';

export interface TakeBackInput extends DecisionRequest {
  readonly reason: string;
  /** How many acts the page showed: what waits must still be what was read there. */
  readonly seenSeq: number;
}

/**
 * Takes off the leader's table what waits there, a decision or an amendment of a signed one, and says
 * why. A decision's products can be decided in another then, under the same number. Refuses
 * TAKEN_BACK_WITHOUT_REASON, CHANGED_MEANWHILE, and what `actOnDecision` does.
 */
export async function takeBack(
  deps: Deps,
  actor: Actor,
  kind: 'sendBack' | 'withdraw',
  input: TakeBackInput,
): Promise<Result<null>> {
  const reason = tidyLines(input.reason);
  const done = await inTransaction(deps.db, (trx) =>
    actOnDecision(deps, trx, actor, kind, input, ({ standing }) => {
      const { seq } = standing;
      if (seq !== input.seenSeq) return Promise.resolve(refuse('CHANGED_MEANWHILE'));
      const missing = refuse('TAKEN_BACK_WITHOUT_REASON', {}, 'reason');
      return Promise.resolve(reason === '' ? missing : ok({ reason }));
    }),
  );
  return done.ok ? ok(null) : done;
}
