import type { Actor } from '#domain/access/authorize.ts';
import { fold } from '#domain/text/fold.ts';
import { listIdeas as query, type IdeaFilter } from '#storage/cycle/list-ideas.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';

const PER_PAGE = 25;

/** The ideas within reach, with the commune of each by its name of today. */
export async function listIdeas(
  deps: Deps,
  actor: Actor,
  { page, words, ...filter }: IdeaFilter & { readonly page: number },
) {
  const reach = reachFor(deps, actor, 'idea.view');
  const asked = { ...filter, words: fold(words), ...sliceOf(page, PER_PAGE) };
  const found = await query(deps.db, reach, asked);
  const today = deps.clock.today();
  return {
    ...found,
    rows: found.rows.map((row) => ({ ...row, where: deps.units.fullAddress(row.unitId, today) })),
    pages: pagesOf(found.total, PER_PAGE),
  };
}
