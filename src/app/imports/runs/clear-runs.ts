import { clearRuns } from '#storage/imports/runs.ts';
import { shifted } from '../../access/session-life.ts';
import type { Deps } from '../../deps.ts';
import { LONGEST_RUN } from './longest-run.ts';

/** Ends work on lists that nobody can still be at, so that they are free again. */
export async function clearLongRuns({ db, clock }: Deps): Promise<void> {
  const now = clock.now();
  await clearRuns(db, shifted(now, -LONGEST_RUN), now);
}
