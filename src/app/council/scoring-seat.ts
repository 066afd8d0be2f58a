import { readStanding } from '#storage/acts/list-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { type Seat, type SessionStanding, SESSION } from '#domain/council/session.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listAgenda, type AgendaItem } from '#storage/council/agenda.ts';
import { findSession, listSeats, type SessionRow } from '#storage/council/sessions.ts';
import type { Db, Trx } from '#storage/database.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { standsAside, tiesOf } from '../dossier/council-sight.ts';

/** A member in front of a product of a session. */
export interface ScoringSeat {
  readonly session: SessionRow;
  readonly seats: readonly Seat[];
  readonly seat: Seat;
  readonly standing: SessionStanding;
  readonly item: AgendaItem;
}

/**
 * Whether this person may score this product here. Refuses NOT_FOUND, NOT_ALLOWED, and
 * CONFLICT_OF_INTEREST for a member who declared a tie, here or in an earlier session, or who acts
 * for the producer (Đ4.2).
 */
export async function scoringSeat(
  deps: Deps,
  db: Db | Trx,
  actor: Actor,
  sessionId: string,
  dossierId: string,
): Promise<Result<ScoringSeat>> {
  const session = await findSession(db, sessionId);
  if (!session) return refuse('NOT_FOUND');
  const role = allow(deps, actor, 'session.score', { sessionIds: [session.id] });
  if (!role.ok) return role;
  const seats = await listSeats(db, session.id);
  const seat = seats.find((one) => one.accountId === actor.accountId);
  if (!seat?.voting) return refuse('NOT_ALLOWED');
  const item = (await listAgenda(db, session.id)).find((one) => one.dossierId === dossierId);
  if (!item) return refuse('NOT_FOUND');
  const standing = await readStanding(db, SESSION, session.id);
  if (standsAside(actor, await tiesOf(db, actor), item)) return refuse('CONFLICT_OF_INTEREST');
  return ok({ session, seats, seat, standing, item });
}
