import { log } from '#platform/log.ts';
import type { Deps } from '../deps.ts';
import { sweepFiles } from './sweep-files.ts';

const HOUR = 3_600_000;

/** The server's own work on the files: swept each hour. Answers how to stop it. */
export function startFileJobs(deps: Deps): () => void {
  const timer = setInterval(() => {
    sweepFiles(deps).then(
      (swept) => {
        if (swept > 0) log.info({ swept }, 'files without a row were cleared away');
      },
      (fault: unknown) => {
        log.warn({ fault }, 'sweeping the files; tried again in an hour');
      },
    );
  }, HOUR);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}
