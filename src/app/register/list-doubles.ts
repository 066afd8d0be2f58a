import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import {
  listDoubles as query,
  listWaitingMerges,
  type DoublePair,
  type WaitingMerge,
} from '#storage/register/list-doubles.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import { REGISTER_PER_PAGE } from './ask.ts';

export interface Doubles {
  readonly rows: readonly DoublePair[];
  readonly total: number;
  readonly pages: number;
  /** What waits for a second person. */
  readonly waiting: readonly WaitingMerge[];
}

/** Entries that may be one, and merges that wait. Refuses NOT_ALLOWED. */
export async function listDoubles(
  deps: Deps,
  actor: Actor,
  page: number,
): Promise<Result<Doubles>> {
  if (!isAllowedSomewhere(actor, 'producer.merge')) return refuse('NOT_ALLOWED');
  const reach = reachFor(deps, actor, 'producer.merge');
  const { rows, total } = await query(deps.db, reach, sliceOf(page, REGISTER_PER_PAGE));
  const waiting = await listWaitingMerges(deps.db, reach);
  return ok({ rows, total, pages: pagesOf(total, REGISTER_PER_PAGE), waiting });
}
