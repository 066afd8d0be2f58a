import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import {
  listDoubleProducts as queryProducts,
  listDoubles as queryProducers,
  listWaitingMerges,
  type DoublePair,
  type DoubleProducts,
  type WaitingMerge,
} from '#storage/register/list-doubles.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import { REGISTER_PER_PAGE } from './ask.ts';

export interface Doubles<Pair> {
  readonly rows: readonly Pair[];
  readonly total: number;
  readonly pages: number;
  /** What waits for a second person. */
  readonly waiting: readonly WaitingMerge[];
}

/** Producers that may be one, and merges that wait. Refuses NOT_ALLOWED. */
export function listDoubles(
  deps: Deps,
  actor: Actor,
  page: number,
): Promise<Result<Doubles<DoublePair>>> {
  return doublesOf(deps, actor, page, 'producer', queryProducers);
}

/** Products that may be one, as `listDoubles`. */
export function listDoubleProducts(
  deps: Deps,
  actor: Actor,
  page: number,
): Promise<Result<Doubles<DoubleProducts>>> {
  return doublesOf(deps, actor, page, 'product', queryProducts);
}

async function doublesOf<Pair>(
  deps: Deps,
  actor: Actor,
  page: number,
  of: 'producer' | 'product',
  query: (
    db: Deps['db'],
    reach: ReturnType<typeof reachFor>,
    slice: ReturnType<typeof sliceOf>,
  ) => Promise<{ readonly rows: readonly Pair[]; readonly total: number }>,
): Promise<Result<Doubles<Pair>>> {
  if (!isAllowedSomewhere(actor, 'producer.merge')) return refuse('NOT_ALLOWED');
  const reach = reachFor(deps, actor, 'producer.merge');
  const { rows, total } = await query(deps.db, reach, sliceOf(page, REGISTER_PER_PAGE));
  const waiting = await listWaitingMerges(deps.db, reach, of);
  return ok({ rows, total, pages: pagesOf(total, REGISTER_PER_PAGE), waiting });
}
