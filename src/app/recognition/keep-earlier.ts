import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { EARLIER, type EarlierRequest } from './earlier-subject.ts';
import type { returnEarlierInput } from './return-earlier.input.ts';

/** A certificate that somebody wanted struck out stays. Refuses what `actOn` does, and ANNULMENT_NOT_ASKED. */
export function keepEarlier(
  deps: Deps,
  actor: Actor,
  input: EarlierRequest & InferOutput<typeof returnEarlierInput>,
) {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, EARLIER, 'keep', input, ({ standing }) =>
      Promise.resolve(
        standing.asked ? ok({ reason: input.reason }) : refuse('ANNULMENT_NOT_ASKED'),
      ),
    ),
  );
}
