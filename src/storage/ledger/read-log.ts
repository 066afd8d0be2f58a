import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';
import { RECORD_KINDS } from './record-kinds.ts';
import type { RecordKey } from './records.ts';

/** One line of the log. */
export interface LogEntry extends RecordKey {
  readonly position: number;
  readonly leaf: Buffer;
}

/** Lines from a position on, in order. */
export function readEntries(
  db: Db | Trx,
  from: number,
  count: number,
): Promise<readonly LogEntry[]> {
  return db
    .selectFrom('ledgerEntry')
    .select(['position', 'kind', 'recordId', 'leaf'])
    .where('position', '>=', from)
    .orderBy('position')
    .limit(count)
    .execute();
}

/** A record that has no line and does not wait for one; undefined when every record has its place. */
export async function findUnlogged(trx: Trx): Promise<RecordKey | undefined> {
  for (const kind of RECORD_KINDS) {
    const { rows } = await sql<{ id: string }>`
      select id from ${sql.table(kind)} as record
       where not exists (select from ledger_entry where kind = ${kind} and record_id = record.id)
         and not exists (select from ledger_pending where kind = ${kind} and record_id = record.id)
       limit 1`.execute(trx);
    const [row] = rows;
    if (row) return { kind, recordId: row.id };
  }
  return undefined;
}

/** How many lines there are. */
export async function countEntries(db: Db | Trx): Promise<number> {
  const row = await db
    .selectFrom('ledgerEntry')
    .select(({ fn }) => fn.max('position').as('last'))
    .executeTakeFirst();
  return (row?.last ?? -1) + 1;
}

/** Records that wait for a position, oldest first. */
export function listPending(trx: Trx): Promise<readonly RecordKey[]> {
  return trx.selectFrom('ledgerPending').select(['kind', 'recordId']).orderBy('no').execute();
}

/** How many records wait for a position. */
export async function countPending(db: Db | Trx): Promise<number> {
  const row = await db
    .selectFrom('ledgerPending')
    .select(({ fn }) => fn.countAll<number>().as('waiting'))
    .executeTakeFirstOrThrow();
  return row.waiting;
}
