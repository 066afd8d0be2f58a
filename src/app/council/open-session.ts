import type { Actor } from '#domain/access/authorize.ts';
import { rollCall } from '#domain/council/seats.ts';
import type { SessionStanding } from '#domain/council/session.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { quorumOf } from '#domain/scoring/quorum.ts';
import { listAgenda } from '#storage/council/agenda.ts';
import { getRegulation } from '#storage/council/regulations.ts';
import { inTransaction } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { actOnSession, type SessionRequest } from './act-on-session.ts';

export interface OpenSessionInput extends SessionRequest {
  /** Accounts of members who are not here. */
  readonly absent: readonly string[];
}

/**
 * The secretary opens the scoring with the roll of who is here. Below the quorum of the Regulation
 * nothing is opened. Refuses SESSION_EMPTY, COUNCIL_BELOW_QUORUM and what `actOnSession` refuses.
 */
export function openSession(
  deps: Deps,
  actor: Actor,
  input: OpenSessionInput,
): Promise<Result<SessionStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOnSession(deps, trx, actor, 'open', input, async ({ session, seats }) => {
      const agenda = await listAgenda(trx, session.id);
      if (agenda.length === 0) return refuse('SESSION_EMPTY', { what: 'sản phẩm nào' });
      const absent = input.absent.filter((id) => seats.some((seat) => seat.accountId === id));
      const regulation = await getRegulation(trx, session.regulationId);
      const roll = rollCall(seats, new Set(absent));
      const quorum = quorumOf(roll, 0, regulation.settings);
      if (!quorum.ok) return quorum;
      const { present, appointed, needed, met } = quorum.value;
      return met ? ok({ absent }) : refuse('COUNCIL_BELOW_QUORUM', { present, appointed, needed });
    }),
  );
}
