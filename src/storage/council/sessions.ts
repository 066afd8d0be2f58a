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
    .selectFrom('council_session')
    .leftJoin('session_state', 'session_state.session_id', 'council_session.id')
    .select((eb) => [
      'council_session.id',
      'council_session.unit_id as unitId',
      'council_session.round_id as roundId',
      'council_session.name',
      'council_session.held_on as heldOn',
      'council_session.place',
      eb.fn
        .coalesce('session_state.opened_under', 'council_session.regulation_id')
        .as('regulationId'),
      'council_session.council_decision as councilDecision',
      'council_session.council_decided_on as councilDecidedOn',
      'council_session.is_demo as isDemo',
    ]);

export async function addSession(
  trx: Trx,
  session: NewSession,
  seats: readonly Seat[],
): Promise<void> {
  await trx
    .insertInto('council_session')
    .values({
      id: session.id,
      unit_id: session.unitId,
      round_id: session.roundId,
      name: session.name,
      held_on: session.heldOn,
      place: session.place,
      regulation_id: session.regulationId,
      council_decision: session.councilDecision,
      council_decided_on: session.councilDecidedOn,
      is_demo: session.isDemo,
      created_by: session.createdBy,
      created_at: session.createdAt,
    })
    .execute();
  await trx
    .insertInto('session_member')
    .values(
      seats.map((seat) => ({
        session_id: session.id,
        account_id: seat.accountId,
        role: seat.role,
        body_name: seat.bodyName,
        voting: seat.voting,
      })),
    )
    .execute();
}

export async function findSession(db: Db | Trx, id: string): Promise<SessionRow | undefined> {
  if (!isId(id)) return undefined;
  return sessionQuery(db).where('council_session.id', '=', id).executeTakeFirst();
}

/** Every session there is, in no order. */
export async function listSessionIds(trx: Trx): Promise<readonly string[]> {
  const rows = await trx.selectFrom('council_session').select('id').execute();
  return rows.map(({ id }) => id);
}

/**
 * The session, locked until the transaction ends: seven members who seal in the same second come
 * one after the other instead of refusing each other.
 */
export async function lockSession(trx: Trx, id: string): Promise<SessionRow | undefined> {
  if (!isId(id)) return undefined;
  const locked = await trx
    .selectFrom('council_session')
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
    .selectFrom('session_member')
    .innerJoin('account', 'account.id', 'session_member.account_id')
    .leftJoin('session_state', 'session_state.session_id', 'session_member.session_id')
    .select([
      'session_member.account_id as accountId',
      'account.display_name as name',
      'session_member.body_name as bodyName',
      'session_member.role',
      // What the seat was given when the session was planned, unless its opening took the vote away.
      sql<boolean>`session_member.voting
        and session_member.account_id <> all(coalesce(session_state.without_vote, '{}'))`.as(
        'voting',
      ),
    ])
    .where('session_member.session_id', '=', sessionId)
    .orderBy('account.display_name')
    .execute();
  return rows.toSorted((a, b) => SEAT_ORDER.indexOf(a.role) - SEAT_ORDER.indexOf(b.role));
}
