import type { Actor, Target } from '#domain/access/authorize.ts';
import { hasConflict } from '#domain/council/seats.ts';
import { sessionStanding } from '#domain/council/session.ts';
import { listSessionActs } from '#storage/council/sessions.ts';
import type { Db, Trx } from '#storage/database.ts';

/** What a council seat reaches a dossier by. */
interface Reachable extends Target {
  readonly id: string;
  readonly sessionIds: readonly string[];
}

/**
 * The dossier as the actor's seats reach it: without the sessions in which the actor stands aside
 * from it, because a member tied to the producer neither sees nor scores it (Đ4.2). Reach by other
 * roles stays as it is. Asked before every reading of a dossier and of its files.
 */
export async function withoutTies<T extends Reachable>(
  db: Db | Trx,
  actor: Actor,
  dossier: T,
): Promise<T> {
  const own = seatsOf(actor);
  const tied = await Promise.all(
    dossier.sessionIds.map(async (id) => own.has(id) && (await isTied(db, actor, id, dossier.id))),
  );
  return { ...dossier, sessionIds: dossier.sessionIds.filter((_, at) => !tied[at]) };
}

/** A product of a session that the actor stands aside from. */
export interface Tie {
  readonly sessionId: string;
  readonly dossierId: string;
}

/** Every tie of the actor in the sessions it sits in: what lists leave out. */
export async function tiesOf(db: Db | Trx, actor: Actor): Promise<readonly Tie[]> {
  const ties = await Promise.all(
    [...seatsOf(actor)].map(async (sessionId) => {
      const { conflicts } = sessionStanding(await listSessionActs(db, sessionId));
      return [...conflicts]
        .filter(([, accounts]) => accounts.has(actor.accountId))
        .map(([dossierId]) => ({ sessionId, dossierId }));
    }),
  );
  return ties.flat();
}

function seatsOf(actor: Actor): ReadonlySet<string> {
  return new Set(actor.grants.flatMap((grant) => ('sessionId' in grant ? [grant.sessionId] : [])));
}

async function isTied(
  db: Db | Trx,
  actor: Actor,
  sessionId: string,
  dossierId: string,
): Promise<boolean> {
  const standing = sessionStanding(await listSessionActs(db, sessionId));
  return hasConflict(standing, dossierId, actor.accountId);
}
