import type { Actor } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import { listRevocations as query } from '#storage/supervision/list-revocations.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';

const PER_PAGE = 25;

/** The queue of cases within reach, with the days that are left of the fifteen; or those that have ended. */
export async function listRevocations(
  deps: Deps,
  actor: Actor,
  { ended, page }: { readonly ended: boolean; readonly page: number },
) {
  const reach = reachFor(deps, actor, 'revocation.view');
  const { rows, total } = await query(deps.db, reach, { ended, ...sliceOf(page, PER_PAGE) });
  const today = deps.clock.today();
  return {
    rows: rows.map((row) => ({ ...row, left: row.dueOn && daysBetween(today, row.dueOn) })),
    total,
    pages: pagesOf(total, PER_PAGE),
  };
}
