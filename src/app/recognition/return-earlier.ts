import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { EARLIER, type EarlierRequest } from './earlier-subject.ts';
import type { returnEarlierInput } from './return-earlier.input.ts';

type ReturnEarlier = EarlierRequest & InferOutput<typeof returnEarlierInput>;

/** An entry is not confirmed, or its author takes it back: it never was a certificate. Refuses what `actOn` does. */
export function returnEarlier(deps: Deps, actor: Actor, input: ReturnEarlier) {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, EARLIER, 'returnEntry', input, () =>
      Promise.resolve(ok({ reason: input.reason })),
    ),
  );
}
