import { sql } from 'kysely';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Trx } from '../database.ts';

/** The end of a line: the item that was taken last, and what it was saved as. */
export interface LineEnd {
  readonly item: string;
  readonly version: number;
  readonly at: Instant;
}

export interface LineKey {
  readonly accountId: string;
  readonly line: string;
}

/** A line whose page is closed is not asked about any more after this time. */
const KEPT_FOR = sql<Instant>`interval '30 days'`;

/** The end of a line of this account; nobody else's line is found. */
export async function findLineEnd(trx: Trx, key: LineKey): Promise<LineEnd | undefined> {
  return trx
    .selectFrom('deviceLine')
    .select(['item', 'version', 'receivedAt as at'])
    .where('accountId', '=', key.accountId)
    .where('line', '=', key.line)
    .executeTakeFirst();
}

/** The line ends here now. A new line of an account sweeps away those it has long left behind. */
export async function writeLineEnd(
  trx: Trx,
  { accountId, line }: LineKey,
  { item, version, at }: LineEnd,
  isNew: boolean,
): Promise<void> {
  await trx
    .insertInto('deviceLine')
    .values({ accountId, line, item, version, receivedAt: at })
    .onConflict((same) =>
      same.columns(['accountId', 'line']).doUpdateSet({ item, version, receivedAt: at }),
    )
    .execute();
  if (!isNew) return;
  await trx
    .deleteFrom('deviceLine')
    .where('accountId', '=', accountId)
    .where('receivedAt', '<', sql<Instant>`${at}::timestamptz - ${KEPT_FOR}`)
    .execute();
}
