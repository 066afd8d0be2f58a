import { dayInVietNam, timeInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { log } from '#platform/log.ts';
import { listVerifications } from '#storage/ledger/verifications.ts';
import type { Deps } from '../deps.ts';
import { keepPapers } from './keep-papers.ts';
import { checkLedger } from '../ledger/check-ledger.ts';
import { checkpointNow } from '../ledger/checkpoint-now.ts';

const MINUTE = 60_000;
/** The whole ledger is checked when nobody works. */
const NIGHT = '02:00';

/**
 * The server's own work on the ledger: the quick check now, a checkpoint each minute in which
 * something was written, papers that nobody has printed yet, and everything checked each night.
 * Answers how to stop it.
 */
export function startLedgerJobs(deps: Deps): () => void {
  let busy = false;
  const work = async (job: () => Promise<unknown>) => {
    if (busy) return;
    busy = true;
    try {
      await job();
    } catch (fault) {
      log.warn({ fault }, 'work on the ledger; tried again in a minute');
    } finally {
      busy = false;
    }
  };
  void work(() => checkLedger(deps, 'quick'));
  const timer = setInterval(() => void work(() => ledgerMinute(deps)), MINUTE);
  timer.unref();
  return () => {
    clearInterval(timer);
  };
}

/** What is done each minute. */
export async function ledgerMinute(deps: Deps): Promise<void> {
  await checkpointNow(deps);
  await keepPapers(deps);
  await checkpointNow(deps);
  if (await isDue(deps)) await checkLedger(deps, 'full');
}

/** Once a day, at night or, when the server slept then, at the first minute after. */
async function isDue(deps: Deps): Promise<boolean> {
  if (timeInVietNam(deps.clock.now()) < NIGHT) return false;
  const checks = await listVerifications(deps.db, 1, 'full');
  const last = checks[0];
  return last === undefined || dayInVietNam(last.ended) < deps.clock.today();
}
