import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { hasLookedFirst, inSnapshot, inTransaction, type Db } from '../database.ts';

/** The catalogue, marked and counted for a day: only `inCatalogue` gives one. */
export interface Catalogue {
  readonly db: Db;
  readonly day: PlainDate;
}

/**
 * Reads the catalogue as of a day. Whoever asks first on a new day turns it: stars that begin or end
 * are marked and counted once, not at every reading. All of `read` sees the same day, also when a
 * server whose clock stands on the other side of midnight turns the catalogue meanwhile: a page that
 * was read half on another day would be kept, and show a star that has ended.
 */
export async function inCatalogue<T>(
  db: Db,
  day: PlainDate,
  read: (catalogue: Catalogue) => Promise<T>,
): Promise<T> {
  const stands = await inSnapshot(db, async (trx) => {
    const marked = await trx.selectFrom('catalogueDay').select('day').executeTakeFirstOrThrow();
    return marked.day === day ? { found: await read({ db: trx, day }) } : null;
  });
  if (stands !== null) return stands.found;
  return inTransaction(db, async (trx) => {
    // Holds the lock under which everybody turns, until all is read.
    await sql`select turn_catalogue(${day})`.execute(trx);
    hasLookedFirst(trx); // turned twice is turned once
    return read({ db: trx, day });
  });
}
