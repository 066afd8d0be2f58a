import type { Actor } from '#domain/access/authorize.ts';
import { dayInVietNam, daysBetween } from '#domain/calendar/day-arithmetic.ts';
import { listRequests } from '../access/list-requests.ts';
import type { Deps } from '../deps.ts';
import { NOTHING_WAITS, type Waiting } from './thing.ts';

/** Roles and new passwords that wait for this person as the second one. */
export async function requestWaiting(deps: Deps, actor: Actor): Promise<Waiting> {
  const listed = await listRequests(deps, actor);
  if (!listed.ok) return NOTHING_WAITS;
  const today = deps.clock.today();
  const things = listed.value
    .filter((request) => request.refused === null)
    .map(({ id, displayName: name, expiresAt }) => {
      const day = dayInVietNam(expiresAt);
      const days = daysBetween(today, day);
      return { kind: 'confirmRequest' as const, id, name, day, days, count: null };
    });
  return { things, count: things.length, figures: [] };
}
