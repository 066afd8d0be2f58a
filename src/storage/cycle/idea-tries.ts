import { isInstant, type Instant } from '#domain/calendar/plain-date.ts';
import { keyedHash } from '#platform/tokens.ts';
import type { Db } from '../database.ts';
import { secretKey } from '../secret-key.ts';

interface NewTry {
  readonly id: string;
  readonly address: string;
  readonly at: Instant;
  readonly minutes: number;
}

/** Writes a try down and gives the moments of those before it from the same address, within so many minutes. */
export async function beginIdeaTry(
  db: Db,
  { address, minutes, ...row }: NewTry,
): Promise<readonly Instant[]> {
  const addressHash = keyedHash(await secretKey(db, 'ideaKey'), address);
  await db.deleteFrom('ideaTry').where('at', '<', before(row.at, 1440)).execute();
  const earlier = await db
    .selectFrom('ideaTry')
    .select('at')
    .where('addressHash', '=', addressHash)
    .where('at', '>', before(row.at, minutes))
    .orderBy('at')
    .execute();
  await db
    .insertInto('ideaTry')
    .values({ ...row, addressHash })
    .execute();
  return earlier.map(({ at }) => at);
}

function before(at: Instant, minutes: number): Instant {
  const text = new Date(Date.parse(at) - minutes * 60_000).toISOString();
  if (!isInstant(text)) throw new Error(`not a moment: ${text}`);
  return text;
}
