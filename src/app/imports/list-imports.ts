import type { Actor } from '#domain/access/authorize.ts';
import { countLists, listLists } from '#storage/imports/list-lists.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';

const LISTS_PER_PAGE = 25;

/** The lists that this office works on, the newest first, each with how its rows stand. */
export async function listImports(deps: Deps, actor: Actor, page: number) {
  const reach = reachFor(deps, actor, 'import.view');
  const total = await countLists(deps.db, reach);
  const rows = await listLists(deps.db, reach, sliceOf(page, LISTS_PER_PAGE));
  return {
    rows: rows.map(({ listOf, ...row }) => ({
      ...row,
      listOfName: deps.units.unitById(listOf, deps.clock.today())?.name ?? '',
    })),
    total,
    page,
    pages: pagesOf(total, LISTS_PER_PAGE),
  };
}
