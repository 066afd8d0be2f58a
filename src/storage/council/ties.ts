import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/** A member who stands aside from a product. */
export interface Tie {
  readonly accountId: string;
  readonly dossierId: string;
}

/**
 * Every tie of the accounts, in whichever session it was declared or written down at the opening. A
 * tie is never taken back, and it is the person's, not the session's: a product that comes before a
 * second council finds the same people standing aside.
 */
export async function listTiesOf(
  db: Db | Trx,
  accountIds: readonly string[],
): Promise<readonly Tie[]> {
  // By the seats first: the acts of a session are found by their key, the ledger is never read through.
  const { rows } = await sql<Tie>`
    with seat as (
      select session_id, account_id from session_member where account_id = any(${accountIds}::uuid[])
    )
    select seat.account_id as "accountId", act.data ->> 'dossierId' as "dossierId"
      from seat join act on act.subject_kind = 'session' and act.subject_id = seat.session_id
     where act.kind = 'declareConflict' and act.data ->> 'accountId' = seat.account_id::text
    union
    select seat.account_id, tie ->> 'dossierId'
      from seat join act on act.subject_kind = 'session' and act.subject_id = seat.session_id
      cross join lateral jsonb_array_elements(act.data -> 'tied') as tie
     where act.kind = 'open' and tie ->> 'accountId' = seat.account_id::text
    order by 1, 2`.execute(db);
  return rows;
}
