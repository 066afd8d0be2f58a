import { sql } from 'kysely';
import type { Db } from '../database.ts';

/** What an owner of the database does behind everybody's back: SQL, or steps. */
export type Bend = string | ((db: Db) => Promise<unknown>);

/** Does it in the owner's transaction; rights and triggers do not bind it. */
export async function bendAsOwner(db: Db, bend: Bend): Promise<void> {
  await sql`set local session_replication_role = replica`.execute(db);
  if (typeof bend === 'string') await sql.raw(bend).execute(db);
  else await bend(db);
}
