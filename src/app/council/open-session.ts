import type { Actor } from '#domain/access/authorize.ts';
import { rollCall } from '#domain/council/seats.ts';
import type { Seat, SessionActData, SessionStanding } from '#domain/council/session.ts';
import { handIn } from '#domain/dossier/hands.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { quorumOf } from '#domain/scoring/quorum.ts';
import { isInForce, listGrantsOf } from '#storage/access/grants.ts';
import { listAgenda, type AgendaItem } from '#storage/council/agenda.ts';
import { getRegulation } from '#storage/council/regulations.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { listDossierActs } from '#storage/dossier/read-dossier.ts';
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
      if (agenda.length === 0) return refuse('SESSION_EMPTY');
      const absent = input.absent.filter((id) => seats.some((seat) => seat.accountId === id));
      const regulation = await getRegulation(trx, session.regulationId);
      const roll = rollCall(seats, new Set(absent));
      const quorum = quorumOf(roll, 0, regulation.settings);
      if (!quorum.ok) return quorum;
      const { present, appointed, needed, met } = quorum.value;
      if (!met) return refuse('COUNCIL_BELOW_QUORUM', { present, appointed, needed });
      return ok({ absent, tied: await tiedByAccount(deps, trx, seats, agenda) });
    }),
  );
}

/**
 * Members whose own account speaks for a producer on the agenda, or who dealt with its dossier in an
 * earlier office; written down so that it lasts.
 */
async function tiedByAccount(
  deps: Deps,
  trx: Trx,
  seats: readonly Seat[],
  agenda: readonly AgendaItem[],
): Promise<SessionActData['open']['tied']> {
  const members = seats.filter((seat) => seat.voting).map((seat) => seat.accountId);
  const today = deps.clock.today();
  const grants = (await listGrantsOf(trx, members)).filter(
    (grant) => grant.role === 'producer' && isInForce(grant, today),
  );
  const tied: { readonly dossierId: string; readonly accountId: string }[] = [];
  for (const { dossierId, producerId } of agenda) {
    const acts = await listDossierActs(trx, dossierId);
    const speaking = grants.filter((grant) => grant.producerId === producerId);
    const accounts = new Set(speaking.map((grant) => grant.accountId));
    for (const member of members)
      if (handIn(acts, NO_COUNCIL, member) !== null) accounts.add(member);
    for (const accountId of accounts) tied.push({ dossierId, accountId });
  }
  return tied;
}

/** Members of this very council: their seat here is no earlier hand. */
const NO_COUNCIL: ReadonlySet<string> = new Set();
