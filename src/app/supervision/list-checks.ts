import type { Actor } from '#domain/access/authorize.ts';
import type { CheckView } from '#domain/supervision/check-views.ts';
import {
  countChecks,
  listChecks as query,
  type ListedCheck,
} from '#storage/supervision/list-checks.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import { checkSight } from '../access/check-sight.ts';

export type { ListedCheck };

export const CHECKS_PER_PAGE = 25;

export interface CheckList {
  readonly rows: readonly ListedCheck[];
  readonly total: number;
  readonly pages: number;
  readonly counts: Readonly<Record<CheckView, number>>;
}

/** The checks that the actor may know of; an unannounced one is in nobody's list but those of the office and its team. */
export async function listChecks(
  deps: Deps,
  actor: Actor,
  { view, page }: { readonly view: CheckView; readonly page: number },
): Promise<CheckList> {
  const sight = checkSight(deps, actor);
  const today = deps.clock.today();
  const { rows, total } = await query(deps.db, sight, {
    ...{ view, today },
    ...sliceOf(page, CHECKS_PER_PAGE),
  });
  const counts = await countChecks(deps.db, sight, today);
  return { rows, total, pages: pagesOf(total, CHECKS_PER_PAGE), counts };
}
