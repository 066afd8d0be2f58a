import { checkpointNow } from '../ledger/checkpoint-now.ts';
import type { Deps } from '../deps.ts';
import { keepPapers } from './keep-papers.ts';

/** A checkpoint over what was written, papers that nobody has printed yet, and a checkpoint over those. */
export async function ledgerMinute(deps: Deps): Promise<void> {
  await checkpointNow(deps);
  await keepPapers(deps);
  await checkpointNow(deps);
}
