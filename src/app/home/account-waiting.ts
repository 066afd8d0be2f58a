import type { Actor } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { listAccounts, type ListedAccount } from '../access/list-accounts.ts';
import type { Deps } from '../deps.ts';
import { NOTHING_WAITS, type Thing, type Waiting } from './thing.ts';

/** A month ahead, the administrator hears of a role that runs out. */
const AHEAD = 30;

export async function accountWaiting(deps: Deps, actor: Actor): Promise<Waiting> {
  const listed = await listAccounts(deps, actor, { text: '', role: null });
  if (!listed.ok) return NOTHING_WAITS;
  const today = deps.clock.today();
  const current = listed.value.filter(
    ({ active, grants }) => active && grants.some((grant) => grant.inForce),
  );
  return {
    things: current.flatMap((account) => endingThings(account, today)),
    figures: [{ key: 'accounts', value: current.length }],
  };
}

function endingThings(account: ListedAccount, today: PlainDate): readonly Thing[] {
  return account.grants.flatMap(({ inForce, validTo }) => {
    if (!inForce || validTo === null) return [];
    const days = daysBetween(today, validTo);
    if (days > AHEAD) return [];
    const { id, displayName: name } = account;
    return [{ kind: 'grantEnding' as const, id, name, day: validTo, days, count: null }];
  });
}
