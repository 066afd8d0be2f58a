import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { listVerifications } from '#storage/ledger/verifications.ts';
import type { Deps } from '../deps.ts';
import { checkLedger } from './check-ledger.ts';

/** Checks the whole ledger unless that was done today already: asked each hour from the night on. */
export async function checkNightly(deps: Deps): Promise<void> {
  const [last] = await listVerifications(deps.db, 1, 'full');
  if (last !== undefined && dayInVietNam(last.ended) >= deps.clock.today()) return;
  await checkLedger(deps, 'full');
}
