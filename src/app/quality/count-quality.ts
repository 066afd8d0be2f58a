import { inTransaction } from '#storage/database.ts';
import { keepCounts } from '#storage/quality/trend.ts';
import type { Deps } from '../deps.ts';
import { asOf } from './as-of.ts';

/** Keeps what the rules find today, by unit, so that a page can say how it went. Once more on a day changes nothing else. */
export function countQuality(deps: Deps): Promise<void> {
  return inTransaction(deps.db, (trx) => keepCounts(trx, asOf(deps)));
}
