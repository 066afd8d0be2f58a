import { sql } from 'kysely';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { appendLeaf, EMPTY_FRONTIER, rootOf } from '#domain/ledger/tree.ts';
import { sha256Of } from '../acts/sha256.ts';
import type { Trx } from '../database.ts';
import {
  findLastCheckpoint,
  hashOfCheckpoint,
  insertCheckpoint,
  type Checkpoint,
} from './checkpoints.ts';
import { leavesOf, type RecordKey } from './records.ts';

/** Any number, the same in every process: checkpoints are made one after the other. */
const LOCK = 5_260_523;
/** So many records a checkpoint at most: a register that is brought up to date must not hold its memory at once. */
export const BATCH = 5_000;

/** A record with the leaf it gets in the log. */
interface Leaf extends RecordKey {
  readonly leaf: Buffer;
}

/**
 * Gives positions to what has been written since the last checkpoint and says what the log is now.
 * Whoever acts never waits for this: only what is committed is seen here, and its order in the log
 * is decided here, so that a transaction that began early and committed late finds its place too.
 * `null` when nothing waits.
 */
export async function sequence(trx: Trx, at: Instant): Promise<Checkpoint | null> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(trx);
  const waiting = await trx
    .selectFrom('ledgerPending')
    .select(['kind', 'recordId'])
    .orderBy('no')
    .limit(BATCH)
    .execute();
  if (waiting.length === 0) return null;
  const leaves = await leavesOf(trx, waiting);
  // A record that is gone before it got its position keeps waiting: the check of the ledger names it.
  const there = waiting.flatMap((record, index) => {
    const leaf = leaves[index];
    return leaf ? [{ ...record, leaf }] : [];
  });
  const checkpoint = await append(trx, await unlogged(trx, there), at);
  await trx
    .deleteFrom('ledgerPending')
    .where('recordId', 'in', [NOBODY, ...there.map(({ recordId }) => recordId)])
    .execute();
  return checkpoint;
}

/** Those that have no position yet: rows that a backup brought back wait a second time. */
async function unlogged(trx: Trx, records: readonly Leaf[]): Promise<readonly Leaf[]> {
  const rows = await trx
    .selectFrom('ledgerEntry')
    .select(['kind', 'recordId'])
    .where('recordId', 'in', [...records.map(({ recordId }) => recordId), NOBODY])
    .execute();
  const logged = new Set(rows.map((row) => `${row.kind} ${row.recordId}`));
  return records.filter(({ kind, recordId }) => !logged.has(`${kind} ${recordId}`));
}

/** An empty list has no type in SQL. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

async function append(trx: Trx, added: readonly Leaf[], at: Instant): Promise<Checkpoint | null> {
  if (added.length === 0) return null;
  const last = await findLastCheckpoint(trx);
  const before = last?.frontier ?? EMPTY_FRONTIER;
  const rows = added.map(({ kind, recordId, leaf }, index) => ({
    position: before.size + index,
    kind,
    record_id: recordId,
    leaf: leaf.toString('hex'),
  }));
  await sql`insert into ledger_entry (position, kind, record_id, leaf)
            select position, kind, record_id, decode(leaf, 'hex')
            from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
              as r (position bigint, kind text, record_id uuid, leaf text)`.execute(trx);
  const frontier = added.reduce((tree, { leaf }) => appendLeaf(sha256Of, tree, leaf), before);
  const { size } = frontier;
  const root = Buffer.from(rootOf(sha256Of, frontier));
  const unbound = { size, root, frontier, at, previousHash: last?.hash ?? null };
  const checkpoint = { ...unbound, hash: hashOfCheckpoint(unbound) };
  await insertCheckpoint(trx, checkpoint);
  return checkpoint;
}
