import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';

/** The catalogue, marked and counted for a day: only `catalogueOn` gives one. */
export interface Catalogue {
  readonly db: Db;
  readonly day: PlainDate;
}

/**
 * The catalogue as of a day. Whoever asks first on a new day turns it: stars that begin or end are
 * marked and counted once, not at every reading.
 */
export async function catalogueOn(db: Db, day: PlainDate): Promise<Catalogue> {
  const stands = await db.selectFrom('catalogue_day').select('day').executeTakeFirstOrThrow();
  if (stands.day !== day) await sql`select turn_catalogue(${day})`.execute(db);
  return { db, day };
}
