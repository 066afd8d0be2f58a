import { type SessionActData } from '#domain/council/session-acts.ts';
import { DOSSIER } from '#domain/dossier/dossier.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { actOn } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { seatsUnder } from '#domain/council/check-seats.ts';
import { rollCall } from '#domain/council/seats.ts';
import type { Seat, SessionStanding } from '#domain/council/session.ts';
import { handIn } from '#domain/dossier/hands.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { quorumOf } from '#domain/scoring/quorum.ts';
import { isInForce, listGrantsOf } from '#storage/access/grants.ts';
import { listAgenda, type AgendaItem } from '#storage/council/agenda.ts';
import { findRegulationInForce } from '#storage/regulation/regulations.ts';
import { listTiesOf, type Tie } from '#storage/council/ties.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import type { Deps } from '../deps.ts';
import { SESSIONS, type SessionRequest } from './session-subject.ts';

export interface OpenSessionInput extends SessionRequest {
  /** Accounts of members who are not here. */
  readonly absent: readonly string[];
}

/**
 * The secretary opens the scoring with the roll of who is here, under the Regulation in force today,
 * whichever was in force when it was planned. Below its quorum nothing is opened, nor before the day
 * that the members were called for. Refuses SESSION_BEFORE_ITS_DAY, SESSION_EMPTY,
 * REGULATION_NOT_IN_FORCE, COUNCIL_BELOW_QUORUM and what `actOn` refuses.
 */
export function openSession(
  deps: Deps,
  actor: Actor,
  input: OpenSessionInput,
): Promise<Result<SessionStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(
      deps,
      trx,
      actor,
      SESSIONS,
      'open',
      input,
      async ({ row: { session, seats: planned }, standing }) => {
        const today = deps.clock.today();
        if (today < session.heldOn) {
          return refuse('SESSION_BEFORE_ITS_DAY', { day: formatVietnameseDate(session.heldOn) });
        }
        const agenda = await listAgenda(trx, session.id);
        if (agenda.length === 0) return refuse('SESSION_EMPTY');
        const regulation = await findRegulationInForce(trx, session.unitId, today);
        if (!regulation)
          return refuse('REGULATION_NOT_IN_FORCE', { day: formatVietnameseDate(today) });
        const seats = seatsUnder(planned, regulation.settings);
        const absent = input.absent.filter((id) => seats.some((seat) => seat.accountId === id));
        const roll = rollCall(seats, new Set(absent));
        const quorum = quorumOf(roll, 0, regulation.settings);
        if (!quorum.ok) return quorum;
        const { present, appointed, needed, met } = quorum.value;
        if (!met) return refuse('COUNCIL_BELOW_QUORUM', { present, appointed, needed });
        const earlier = await tiedEarlier(trx, seats, agenda, standing);
        const byAccount = (await tiedByAccount(deps, trx, seats, agenda)).filter(
          (tie) => !earlier.some((one) => isSameTie(one, tie)),
        );
        const tied = [...byAccount, ...earlier];
        return ok({ absent, regulationId: regulation.id, ...lostVotes(planned, seats), tied });
      },
    ),
  );
}

/** Whose vote the opening took away; nothing where nobody lost one. */
function lostVotes(
  planned: readonly Seat[],
  seats: readonly Seat[],
): Pick<SessionActData['open'], 'withoutVote'> {
  const lost = planned.filter(({ voting }, index) => voting && !seats[index]?.voting);
  return lost.length === 0 ? {} : { withoutVote: lost.map(({ accountId }) => accountId) };
}

/**
 * Whoever sits here and speaks for a producer on the agenda, also the secretary; and members who
 * dealt with its dossier in an earlier office. Written down so that it lasts.
 */
async function tiedByAccount(
  deps: Deps,
  trx: Trx,
  seats: readonly Seat[],
  agenda: readonly AgendaItem[],
): Promise<SessionActData['open']['tied']> {
  const members = seats.filter((seat) => seat.voting).map((seat) => seat.accountId);
  const people = seats.map((seat) => seat.accountId);
  const today = deps.clock.today();
  const grants = (await listGrantsOf(trx, people)).filter(
    (grant) => grant.role === 'producer' && isInForce(grant, today),
  );
  const tied: { readonly dossierId: string; readonly accountId: string }[] = [];
  for (const { dossierId, producerId } of agenda) {
    const acts = await listActs(trx, DOSSIER, dossierId);
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

/** Those who stood aside from a product of the agenda in an earlier session. */
async function tiedEarlier(
  trx: Trx,
  seats: readonly Seat[],
  agenda: readonly AgendaItem[],
  { conflicts }: SessionStanding,
): Promise<SessionActData['open']['tied']> {
  const here = new Set(agenda.map((item) => item.dossierId));
  const ties = await listTiesOf(
    trx,
    seats.map((seat) => seat.accountId),
  );
  return ties
    .filter(({ dossierId, accountId }) => {
      return here.has(dossierId) && !(conflicts.get(dossierId)?.has(accountId) ?? false);
    })
    .map((tie) => ({ ...tie, earlier: true as const }));
}

function isSameTie(one: Tie, other: Tie): boolean {
  return one.dossierId === other.dossierId && one.accountId === other.accountId;
}
