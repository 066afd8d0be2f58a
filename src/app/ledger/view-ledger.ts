import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { formatHead } from '#domain/ledger/head.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import {
  findCheckpointOfAct,
  findLastCheckpoint,
  listLastCheckpoints,
  type Checkpoint,
} from '#storage/ledger/checkpoints.ts';
import { listVerifications, type Verification } from '#storage/ledger/verifications.ts';
import type { Deps } from '../deps.ts';

/** A checkpoint as pages and papers show it: two short lines. */
export interface LedgerMark {
  readonly lines: number;
  readonly at: Instant;
  /** `SIZE:ROOT`, to be compared by `ledger verify --head`. */
  readonly head: string;
}

export function markOf({ size, root, at }: Checkpoint): LedgerMark {
  return { lines: size, at, head: formatHead({ size, root: root.toString('hex') }) };
}

/** The newest checkpoint; `null` before the first. */
export async function lastMark(deps: Deps): Promise<LedgerMark | null> {
  const last = await findLastCheckpoint(deps.db);
  return last ? markOf(last) : null;
}

/** The first checkpoint that covers an act of a decision; `null` until there is one. */
export async function markOfAct(
  deps: Deps,
  decisionId: string,
  seq: number,
): Promise<LedgerMark | null> {
  const covering = await findCheckpointOfAct(deps.db, decisionId, seq);
  return covering ? markOf(covering) : null;
}

export interface LedgerView {
  readonly checkpoints: readonly LedgerMark[];
  readonly lastCheck: Verification | null;
}

const SHOWN = 30;

/** The newest checkpoints and the last check, for whoever watches over the register. Refuses NOT_ALLOWED. */
export async function viewLedger(deps: Deps, actor: Actor): Promise<Result<LedgerView>> {
  if (!isAllowedSomewhere(actor, 'ledger.view')) return refuse('NOT_ALLOWED');
  const [lastCheck = null] = await listVerifications(deps.db, 1);
  const checkpoints = await listLastCheckpoints(deps.db, SHOWN);
  return ok({ checkpoints: checkpoints.map(markOf), lastCheck });
}
