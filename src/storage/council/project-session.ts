import { sql } from 'kysely';
import type { Member } from '#domain/council/members.ts';
import type { SessionStanding } from '#domain/council/session.ts';
import type { Db, Trx } from '../database.ts';

/** Writes what lists read. Always in the transaction that appended the act. */
export async function projectSession(
  trx: Trx,
  sessionId: string,
  standing: SessionStanding,
): Promise<void> {
  const row = sessionStateOf(standing);
  await trx
    .insertInto('sessionState')
    .values({ sessionId, ...row })
    .onConflict((conflict) => conflict.column('sessionId').doUpdateSet(row))
    .execute();
  await projectTies(trx, sessionId, membersOf(standing.conflicts));
  // Before it opens a session waits for no sheet.
  if (standing.state !== 'planned') await projectMissing(trx, sessionId, standing);
}

/** What lists read of a session, as its acts come to. */
export function sessionStateOf({ state, seq, openedUnder, withoutVote }: SessionStanding) {
  if (state === 'none') throw new Error('a session without acts has no projection');
  return { seq, state, openedUnder, withoutVote: [...withoutVote] };
}

/** What lists read of one session. */
export async function findSessionState(db: Db | Trx, sessionId: string) {
  return db
    .selectFrom('sessionState')
    .select(['seq', 'state', 'openedUnder', 'withoutVote'])
    .where('sessionId', '=', sessionId)
    .executeTakeFirst();
}

/** The sheets that a session waits for, as homes count them; or who stands aside in it. */
export function listProjected(
  db: Db | Trx,
  table: 'missingSheet' | 'sessionTie',
  sessionId: string,
): Promise<readonly Member[]> {
  return db
    .selectFrom(table)
    .select(['accountId', 'dossierId'])
    .where('sessionId', '=', sessionId)
    .execute();
}

async function projectTies(trx: Trx, sessionId: string, ties: readonly Member[]): Promise<void> {
  if (ties.length === 0) return;
  const rows = ties.map(({ accountId, dossierId }) => ({
    sessionId,
    accountId,
    dossierId,
  }));
  await trx
    .insertInto('sessionTie')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * The sheets that the session waits for (`missingScorers`), put together from its seats and its agenda;
 * only those that came or went are written.
 */
async function projectMissing(
  trx: Trx,
  sessionId: string,
  { state, absent, withoutVote, sealed, conflicts }: SessionStanding,
): Promise<void> {
  const settled = [...membersOf(sealed), ...membersOf(conflicts)];
  const silent = [...absent, ...withoutVote];
  await sql`
    with waited as (
      select seat.account_id, product.dossier_id
      from session_member seat join session_dossier product using (session_id)
      where ${state === 'scoring'} and session_id = ${sessionId} and seat.voting
        and seat.account_id <> all(${silent}::uuid[])
        and (seat.account_id, product.dossier_id) not in (
          select * from unnest(${settled.map((one) => one.accountId)}::uuid[],
            ${settled.map((one) => one.dossierId)}::uuid[]))
    ), gone as (
      delete from missing_sheet where session_id = ${sessionId}
        and (account_id, dossier_id) not in (select account_id, dossier_id from waited)
    )
    insert into missing_sheet (session_id, account_id, dossier_id)
    select ${sessionId}, account_id, dossier_id from waited
    on conflict do nothing`.execute(trx);
}

/** Each pair of a product and a member. */
export function membersOf(members: SessionStanding['sealed']): readonly Member[] {
  return [...members].flatMap(([dossierId, accounts]) =>
    [...accounts].map((accountId) => ({ dossierId, accountId })),
  );
}
