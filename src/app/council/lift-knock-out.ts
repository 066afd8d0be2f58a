import type { Actor } from '#domain/access/authorize.ts';
import type { SessionStanding } from '#domain/council/session.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { actOnSession, type SessionRequest } from './act-on-session.ts';

export interface LiftKnockOutInput extends SessionRequest {
  readonly dossierId: string;
  readonly reason: string;
}

/**
 * The secretary takes back a ground confirmed by mistake: the product is scored like any other
 * again, and both acts stay in the ledger. Refuses LIFT_WITHOUT_REASON, NOT_KNOCKED_OUT and what
 * `actOnSession` refuses.
 */
export function liftKnockOut(
  deps: Deps,
  actor: Actor,
  input: LiftKnockOutInput,
): Promise<Result<SessionStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOnSession(deps, trx, actor, 'liftKnockOut', input, async ({ standing }) => {
      const { dossierId } = input;
      const reason = input.reason.trim();
      if (reason === '') return refuse('LIFT_WITHOUT_REASON', {}, 'reason');
      if (!standing.knockOuts.has(dossierId)) return refuse('NOT_KNOCKED_OUT');
      return ok({ dossierId, reason });
    }),
  );
}
