import type { Actor } from '#domain/access/authorize.ts';
import { blocks } from '#domain/imports/list-problems.ts';
import { ok } from '#domain/result.ts';
import {
  countRows,
  countStars,
  listPatterns,
  listRowsOf,
  type ShownState,
} from '#storage/imports/rows.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import type { Deps } from '../deps.ts';
import { findOwnList } from './find-own-list.ts';

const ROWS_A_PAGE = 50;

/** One list as its page shows it: what was found where, what waits for an answer, and its rows. */
export async function viewImport(
  deps: Deps,
  actor: Actor,
  importId: string,
  { state, page }: { readonly state: ShownState | null; readonly page: number },
) {
  const list = await findOwnList(deps, deps.db, actor, importId);
  if (!list.ok) return list;
  const { storageKey: _key, sha256: _sha256, bytes: _bytes, seq: _seq, ...shown } = list.value;
  const [counts, stars, patterns] = await Promise.all([
    countRows(deps.db, importId),
    countStars(deps.db, importId),
    listPatterns(deps.db, importId),
  ]);
  const total = state === null ? counts.all : counts[state];
  return ok({
    ...shown,
    listOfName: deps.units.unitById(shown.listOf, deps.clock.today())?.fullName ?? '',
    blocked: shown.problems.filter(blocks).length,
    counts,
    stars,
    patterns,
    rows: await listRowsOf(deps.db, importId, state, sliceOf(page, ROWS_A_PAGE)),
    page,
    pages: pagesOf(total, ROWS_A_PAGE),
  });
}
