import { log } from '#platform/log.ts';
import { clearLongRuns } from '../imports/runs/clear-runs.ts';
import { clearAudit } from '#storage/audit/audit-entries.ts';
import type { Deps } from '../deps.ts';
import { clearPrints } from '../recognition/printing/clear-prints.ts';
import { sweepFiles } from '../files/sweep-files.ts';

/** Clears away files that nobody can reach, prints of more than a week, and entries of the access log that are older than so many days. */
export async function tidy(deps: Deps, auditDays: number): Promise<void> {
  const swept = await sweepFiles(deps);
  if (swept > 0) log.info({ swept }, 'files without a row were cleared away');
  await clearPrints(deps);
  await clearLongRuns(deps);
  await clearAudit(deps.db, auditDays);
}
