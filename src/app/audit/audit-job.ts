import { log } from '#platform/log.ts';
import { clearAudit } from '#storage/audit/audit-entries.ts';
import type { Deps } from '../deps.ts';

const EVERY = 6 * 3_600_000;

/**
 * Clears entries of the access log that are older than `days`, now and every six hours. What fails
 * is said in the technical log and tried again. Answers how to stop it.
 */
export function startAuditJob(deps: Deps, days: number): () => void {
  const clear = () => {
    clearAudit(deps.db, days).catch((fault: unknown) => {
      log.warn({ fault }, 'clearing of the access log; tried again in six hours');
    });
  };
  clear();
  const timer = setInterval(clear, EVERY);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
