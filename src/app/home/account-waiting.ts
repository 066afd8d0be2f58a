import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { addDays, daysBetween } from '#domain/calendar/day-arithmetic.ts';
import { countCurrentAccounts, listEndingGrants } from '#storage/access/current-accounts.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { NOTHING_WAITS, type Waiting } from './thing.ts';

/** A month ahead, the administrator hears of a role that runs out. */
const AHEAD = 30;

export async function accountWaiting(deps: Deps, actor: Actor): Promise<Waiting> {
  if (!isAllowedSomewhere(actor, 'account.manage')) return NOTHING_WAITS;
  const reach = reachFor(deps, actor, 'account.manage');
  const today = deps.clock.today();
  const ending = await listEndingGrants(deps.db, reach, [today, addDays(today, AHEAD)]);
  return {
    things: ending.map(({ accountId: id, name, validTo: day }) => {
      const days = daysBetween(today, day);
      return { kind: 'grantEnding', id, name, day, days, count: null };
    }),
    count: ending.length,
    figures: [{ key: 'accounts', value: await countCurrentAccounts(deps.db, reach, today) }],
  };
}
