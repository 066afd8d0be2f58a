import { sql } from 'kysely';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Seat } from '#domain/council/session.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

export interface SessionRow {
  readonly id: string;
  readonly unitId: string;
  readonly roundId: string | null;
  readonly name: string;
  readonly heldOn: PlainDate;
  readonly place: string;
  /** The Regulation it was opened under; until then the one in force on its day when it was planned. */
  readonly regulationId: string;
  /** The decision that set up the council (Đ7.3b). */
  readonly councilDecision: string;
  readonly councilDecidedOn: PlainDate;
  readonly isDemo: boolean;
}

export interface NewSession extends SessionRow {
  readonly createdBy: string;
  readonly createdAt: Instant;
}

const sessionQuery = (db: Db | Trx) =>
  db
    .selectFrom('councilSession')
    .leftJoin('sessionState', 'sessionState.sessionId', 'councilSession.id')
    .select((eb) => [
      'councilSession.id',
      'councilSession.unitId',
      'councilSession.roundId',
      'councilSession.name',
      'councilSession.heldOn',
      'councilSession.place',
      eb.fn.coalesce('sessionState.openedUnder', 'councilSession.regulationId').as('regulationId'),
      'councilSession.councilDecision',
      'councilSession.councilDecidedOn',
      'councilSession.isDemo',
    ]);

export async function addSession(
  trx: Trx,
  session: NewSession,
  seats: readonly Seat[],
): Promise<void> {
  await trx
    .insertInto('councilSession')
    .values({
      id: session.id,
      unitId: session.unitId,
      roundId: session.roundId,
      name: session.name,
      heldOn: session.heldOn,
      place: session.place,
      regulationId: session.regulationId,
      councilDecision: session.councilDecision,
      councilDecidedOn: session.councilDecidedOn,
      isDemo: session.isDemo,
      createdBy: session.createdBy,
      createdAt: session.createdAt,
    })
    .execute();
  await trx
    .insertInto('sessionMember')
    .values(
      seats.map((seat) => ({
        sessionId: session.id,
        accountId: seat.accountId,
        role: seat.role,
        bodyName: seat.bodyName,
        voting: seat.voting,
      })),
    )
    .execute();
}

export async function findSession(db: Db | Trx, id: string): Promise<SessionRow | undefined> {
  if (!isId(id)) return undefined;
  return sessionQuery(db).where('councilSession.id', '=', id).executeTakeFirst();
}

/** Every session there is, in no order. */
export async function listSessionIds(trx: Trx): Promise<readonly string[]> {
  const rows = await trx.selectFrom('councilSession').select('id').execute();
  return rows.map(({ id }) => id);
}

/**
 * The session, locked until the transaction ends: seven members who seal in the same second come
 * one after the other instead of refusing each other.
 */
export async function lockSession(trx: Trx, id: string): Promise<SessionRow | undefined> {
  if (!isId(id)) return undefined;
  const locked = await trx
    .selectFrom('councilSession')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  // Read afterwards: whoever waited here sees what the act before has left.
  return locked && findSession(trx, id);
}

/** Lets one person plan one session at a time: the same form sent twice at once plans one. */
export async function lockPlanner(trx: Trx, accountId: string): Promise<void> {
  await trx
    .selectFrom('account')
    .select('id')
    .where('id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
}

const SEAT_ORDER = ['chair', 'deputy', 'member', 'invited', 'secretary'];

/** The appointed members: chair first, secretary last, then by name in Vietnamese order. */
export async function listSeats(db: Db | Trx, sessionId: string): Promise<readonly Seat[]> {
  const rows = await db
    .selectFrom('sessionMember')
    .innerJoin('account', 'account.id', 'sessionMember.accountId')
    .leftJoin('sessionState', 'sessionState.sessionId', 'sessionMember.sessionId')
    .select([
      'sessionMember.accountId',
      'account.displayName as name',
      'sessionMember.bodyName',
      'sessionMember.role',
      // What the seat was given when the session was planned, unless its opening took the vote away.
      sql<boolean>`session_member.voting
        and session_member.account_id <> all(coalesce(session_state.without_vote, '{}'))`.as(
        'voting',
      ),
    ])
    .where('sessionMember.sessionId', '=', sessionId)
    .orderBy('account.displayName')
    .execute();
  return rows.toSorted((a, b) => SEAT_ORDER.indexOf(a.role) - SEAT_ORDER.indexOf(b.role));
}
