import type { Actor } from '#domain/access/authorize.ts';
import { listMisuse as query, type MisuseFilter } from '#storage/supervision/misuse.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';

const PER_PAGE = 25;

/** The reports within reach, with the commune where each was seen by its name of today. */
export async function listMisuse(
  deps: Deps,
  actor: Actor,
  { page, ...filter }: MisuseFilter & { readonly page: number },
) {
  const reach = reachFor(deps, actor, 'misuse.view');
  const found = await query(deps.db, reach, { ...filter, ...sliceOf(page, PER_PAGE) });
  const today = deps.clock.today();
  return {
    ...found,
    rows: found.rows.map((row) => ({ ...row, where: deps.units.fullAddress(row.unitId, today) })),
    pages: pagesOf(found.total, PER_PAGE),
  };
}
