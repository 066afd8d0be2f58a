import type { Actor } from '#domain/access/authorize.ts';
import { belongsTo, type CountName } from '#domain/counts/six-counts.ts';
import { ok, type Result } from '#domain/result.ts';
import { listNamed, type NamedDossier } from '#storage/counts/list-named.ts';
import type { Deps } from '../deps.ts';
import { tiesOf } from '../dossier/council-sight.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import { countDossiers, type CountedOfUnit } from './count-dossiers.ts';
import type { CountQuestion } from './count-question.ts';

export const COUNTED_PER_PAGE = 25;
/** More than any province has. */
const MOST = 100_000;

/** A dossier behind a number. */
export interface CountedLine extends CountedOfUnit {
  /** Null where the reader stands aside from it: it counts and is not named (Đ4.2). */
  readonly named: NamedDossier | null;
}

export interface CountedList {
  readonly lines: readonly CountedLine[];
  readonly total: number;
  readonly pages: number;
}

/**
 * The dossiers behind a number, those that came first in front: as many as the number says, under every
 * narrowing, for both ask the same question. Page null: all, for a file. Refuses as `scopeOf` does.
 */
export async function listCounted(
  deps: Deps,
  actor: Actor,
  question: CountQuestion,
  name: CountName,
  page: number | null,
): Promise<Result<CountedList>> {
  const counted = await countDossiers(deps, actor, question);
  if (!counted.ok) return counted;
  const own = counted.value.dossiers
    .filter((dossier) => belongsTo(name, dossier))
    .toSorted((a, b) => compare(a.arrivedOn, b.arrivedOn) || compare(a.id, b.id));
  const slice = page === null ? { offset: 0, limit: MOST } : sliceOf(page, COUNTED_PER_PAGE);
  const shown = own.slice(slice.offset, slice.offset + slice.limit);
  const ties = await tiesOf(deps.db, actor);
  const ids = shown.map(({ id }) => id).filter((id) => !ties.has(id));
  const rows = await listNamed(deps.db, ids);
  const names = new Map(rows.map((row) => [row.id, row]));
  return ok({
    lines: shown.map((dossier) => ({ ...dossier, named: names.get(dossier.id) ?? null })),
    total: own.length,
    pages: pagesOf(own.length, COUNTED_PER_PAGE),
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
