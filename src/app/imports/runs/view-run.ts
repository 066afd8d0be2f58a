import type { Actor } from '#domain/access/authorize.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { IMPORT } from '#domain/imports/import-acts.ts';
import type { Refusal } from '#domain/result.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { findLastRun } from '#storage/imports/runs.ts';
import type { Deps } from '../../deps.ts';

/** Long work on a list as its page shows it. */
export interface RunView {
  readonly kind: 'layDown' | 'enter' | 'undo';
  readonly state: 'waiting' | 'working' | 'refused' | 'cancelled' | 'failed';
  readonly open: boolean;
  /** Null while it is being planned, or waits for another list of the province. */
  readonly total: number | null;
  readonly done: number;
  readonly askedByName: string;
  readonly askedAt: Instant;
  readonly mayStop: boolean;
  readonly refusals: readonly Refusal[];
}

/** Null when there is none, when it was done, and when something was done to the list after it had ended. */
export async function viewRun(deps: Deps, actor: Actor, importId: string): Promise<RunView | null> {
  const last = await findLastRun(deps.db, importId);
  if (!last || last.state === 'done') return null;
  const { kind, state, total, done, askedByName, askedAt, refusals, askedBy, finishedAt } = last;
  const open = state === 'waiting' || state === 'working';
  if (finishedAt !== null) {
    const acts = await listActs(deps.db, IMPORT, importId);
    if (acts.some(({ at }) => at > finishedAt)) return null;
  }
  const mayStop = open && askedBy === actor.accountId;
  return { kind, state, open, total, done, askedByName, askedAt, mayStop, refusals };
}
