import type { Actor } from '#domain/access/authorize.ts';
import type { CycleAct } from '#domain/cycle/cycle-year.ts';
import { findRequest } from '#storage/acts/find-request.ts';
import type { Trx } from '#storage/database.ts';
import type { KeyedInput } from '../acts/act-on.ts';

/** Whether this very request began the cycle that now stands: the form was sent twice. */
export async function wasBegun(
  trx: Trx,
  actor: Actor,
  kind: CycleAct['kind'],
  asked: KeyedInput,
): Promise<boolean> {
  const { idempotencyKey } = asked;
  const done = await findRequest(trx, { actor, kind, idempotencyKey, asked });
  return done.ok && done.value !== null;
}
