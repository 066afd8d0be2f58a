import type { LedgerHead } from '#domain/ledger/head.ts';
import { appendLeaf, EMPTY_FRONTIER, rootOf, type Frontier } from '#domain/ledger/tree.ts';
import { refusal } from '#domain/result.ts';
import { sha256Of } from '#storage/acts/sha256.ts';
import type { Trx } from '#storage/database.ts';
import {
  hashOfCheckpoint,
  listCheckpointsAfter,
  type Checkpoint,
} from '#storage/ledger/checkpoints.ts';
import {
  countEntries,
  findUnlogged,
  listPending,
  readEntries,
  type LogEntry,
} from '#storage/ledger/read-log.ts';
import { leavesOf } from '#storage/ledger/records.ts';
import { ofRecord, type Finding } from './finding.ts';

const LINES = 1_000;
const CHECKPOINTS = 200;

/** Where the check of the log has come to. */
export interface LogPlace {
  readonly tree: Frontier;
  /** The checkpoint before; its hash binds the next one. */
  readonly before: Checkpoint | null;
}

const BEGINNING: LogPlace = { tree: EMPTY_FRONTIER, before: null };

/**
 * The log from a place on: no line missing, each line still what its record is, each checkpoint
 * bound to the one before and giving the root of its lines, no line left uncovered. A head given is
 * compared when its line comes.
 */
export async function checkLog(
  trx: Trx,
  head: LedgerHead | null,
  from: LogPlace = BEGINNING,
): Promise<Finding> {
  const have = await countEntries(trx);
  if (head && head.size > have) return refusal('LEDGER_HEAD_CUT', { size: head.size, have });
  let { tree, before } = from;
  let ahead: readonly Checkpoint[] = [];
  for (;;) {
    const lines = await readEntries(trx, tree.size, LINES);
    if (lines.length === 0) return checkEnd(trx, tree.size, before);
    const changed = await checkLines(trx, lines, tree.size);
    if (changed) return changed;
    for (const { leaf } of lines) {
      tree = appendLeaf(sha256Of, tree, leaf);
      if (ahead.length === 0)
        ahead = await listCheckpointsAfter(trx, before?.size ?? 0, CHECKPOINTS);
      const [next, ...rest] = ahead;
      if (next?.size === tree.size) {
        const wrong = checkCheckpoint(next, before, tree);
        if (wrong) return wrong;
        [before, ahead] = [next, rest];
      }
      if (head?.size === tree.size && !hexOf(tree).startsWith(head.root))
        return refusal('LEDGER_HEAD_DIFFERS', { size: head.size });
    }
  }
}

/** Each line is at its position, and what it stands for is as it was. */
async function checkLines(trx: Trx, lines: readonly LogEntry[], from: number): Promise<Finding> {
  const leaves = await leavesOf(trx, lines);
  for (const [index, line] of lines.entries()) {
    const position = from + index;
    if (line.position !== position) return refusal('LEDGER_ENTRY_MISSING', { position });
    const leaf = leaves[index];
    if (!leaf) return ofRecord('LEDGER_RECORD_GONE', line, position);
    if (!leaf.equals(line.leaf)) return ofRecord('LEDGER_RECORD_CHANGED', line, position);
  }
  return null;
}

function checkCheckpoint(next: Checkpoint, before: Checkpoint | null, tree: Frontier): Finding {
  const { size } = next;
  const bound =
    hashOfCheckpoint(next).equals(next.hash) &&
    (next.previousHash?.toString('hex') ?? null) === (before?.hash.toString('hex') ?? null);
  if (!bound) return refusal('LEDGER_CHECKPOINT_CHANGED', { size });
  if (hexOf(tree) !== next.root.toString('hex')) return refusal('LEDGER_ROOT_DIFFERS', { size });
  const kept = Buffer.concat(next.frontier.roots);
  return kept.equals(Buffer.concat(tree.roots))
    ? null
    : refusal('LEDGER_CHECKPOINT_CHANGED', { size });
}

/** Nothing behind the last checkpoint but what waits for the next one. */
async function checkEnd(trx: Trx, have: number, last: Checkpoint | null): Promise<Finding> {
  const [beyond] = await listCheckpointsAfter(trx, last?.size ?? 0, 1);
  if (beyond) return refusal('LEDGER_CUT', { size: beyond.size, have });
  const covered = last?.size ?? 0;
  return have > covered ? refusal('LEDGER_UNCOVERED', { size: covered, have }) : null;
}

/** Every record has a line or waits for one, and whatever waits is there. */
export async function checkPlaces(trx: Trx): Promise<Finding> {
  const waiting = await listPending(trx);
  const leaves = await leavesOf(trx, waiting);
  const gone = waiting.find((_record, index) => leaves[index] === null);
  if (gone) return ofRecord('LEDGER_RECORD_GONE', gone, await countEntries(trx));
  const unlogged = await findUnlogged(trx);
  return unlogged ? ofRecord('LEDGER_RECORD_UNLOGGED', unlogged) : null;
}

function hexOf(tree: Frontier): string {
  return Buffer.from(rootOf(sha256Of, tree)).toString('hex');
}
