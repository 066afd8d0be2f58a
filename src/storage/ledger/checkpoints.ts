import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Frontier } from '#domain/ledger/tree.ts';
import { canonicalJson } from '../acts/canonical-json.ts';
import { sha256Of } from '../acts/sha256.ts';
import type { Db, Trx } from '../database.ts';

/** What the log was at a moment. */
export interface Checkpoint {
  readonly size: number;
  /** Over the first `size` entries. */
  readonly root: Buffer;
  readonly frontier: Frontier;
  readonly at: Instant;
  readonly previousHash: Buffer | null;
  readonly hash: Buffer;
}

const HASH_BYTES = 32;

/** Binds a checkpoint to the one before it. */
export function hashOfCheckpoint(
  checkpoint: Pick<Checkpoint, 'size' | 'root' | 'at' | 'previousHash'>,
): Buffer {
  const { size, root, at, previousHash } = checkpoint;
  return sha256Of(
    canonicalJson([size, root.toString('hex'), at, previousHash?.toString('hex') ?? null]),
  );
}

export async function insertCheckpoint(trx: Trx, checkpoint: Checkpoint): Promise<void> {
  await trx
    .insertInto('ledgerCheckpoint')
    .values({
      size: checkpoint.size,
      root: checkpoint.root,
      frontier: Buffer.concat(checkpoint.frontier.roots),
      at: checkpoint.at,
      previousHash: checkpoint.previousHash,
      hash: checkpoint.hash,
    })
    .execute();
}

const checkpoints = (db: Db | Trx) => db.selectFrom('ledgerCheckpoint').selectAll();

type Row = Awaited<ReturnType<ReturnType<typeof checkpoints>['execute']>>[number];

function read(row: Row): Checkpoint {
  const roots: Buffer[] = [];
  for (let at = 0; at < row.frontier.length; at += HASH_BYTES) {
    roots.push(row.frontier.subarray(at, at + HASH_BYTES));
  }
  const { size, root, at, previousHash, hash } = row;
  return { size, root, frontier: { size, roots }, at, previousHash, hash };
}

export async function findLastCheckpoint(db: Db | Trx): Promise<Checkpoint | undefined> {
  const row = await checkpoints(db).orderBy('size', 'desc').limit(1).executeTakeFirst();
  return row && read(row);
}

/** The newest ones, newest first. */
export async function listLastCheckpoints(
  db: Db | Trx,
  count: number,
): Promise<readonly Checkpoint[]> {
  return (await checkpoints(db).orderBy('size', 'desc').limit(count).execute()).map(read);
}

/** Those of more entries than `size`, smallest first. */
export async function listCheckpointsAfter(
  db: Db | Trx,
  size: number,
  count: number,
): Promise<readonly Checkpoint[]> {
  const query = checkpoints(db).where('size', '>', size).orderBy('size').limit(count);
  return (await query.execute()).map(read);
}

/** The first checkpoint that covers an act of a decision; undefined as long as none does. */
export async function findCheckpointOfAct(
  db: Db | Trx,
  decisionId: string,
  seq: number,
): Promise<Checkpoint | undefined> {
  const row = await checkpoints(db)
    .where('size', '>', (eb) =>
      eb
        .selectFrom('act')
        .innerJoin('ledgerEntry', 'ledgerEntry.recordId', 'act.id')
        .select('ledgerEntry.position')
        .where('act.subjectKind', '=', 'decision')
        .where('act.subjectId', '=', decisionId)
        .where('act.seq', '=', seq)
        .where('ledgerEntry.kind', '=', 'act'),
    )
    .orderBy('size')
    .limit(1)
    .executeTakeFirst();
  return row && read(row);
}
