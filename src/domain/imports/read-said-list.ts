import { ok, refuse, type Result } from '../result.ts';
import { findHeader, shapeOf } from './find-header.ts';
import type { Workbook } from './grid.ts';
import { listLook } from './list-look.ts';
import { kindOfList, PLAIN_KINDS } from './kinds/kind-of-list.ts';
import type { ListKind } from './kinds/list-kind.ts';
import { answersOf, type Placed } from './placed.ts';
import { readPlainList } from './read-plain-list.ts';
import { readList, type ListContext, type ReadList } from './read-list.ts';
import { saidColumns, type SaidColumn } from './said-columns.ts';

/** How files of one shape are read. */
export interface Recipe {
  readonly id: string;
  readonly shape: string;
  readonly placed: Placed;
}

/** What is said of the columns of a list besides their own words. */
export interface SaidOfList {
  /** By a person, of this very list; null: the recipe of its shape says it, where there is one. */
  readonly placed: Placed | null;
  /** Of what the list is; null: its columns say it. */
  readonly kind: ListKind | null;
  /** Said over that, by headings. */
  readonly columns: readonly SaidColumn[];
  readonly recipes: readonly Recipe[];
}

/** A list with what its columns were taken for. */
export interface SaidList {
  readonly list: ReadList;
  readonly kind: ListKind;
  readonly placed: Placed;
  /** The recipe that alone said it. */
  readonly recipeId: string | null;
}

/** What is said of a list of which nobody says anything. */
export const NOTHING_SAID: SaidOfList = { placed: null, kind: null, columns: [], recipes: [] };

/**
 * Reads a list once, by what is said of its columns, or else by the recipe for files of its shape. Refuses what
 * `readList` and `saidColumns` refuse.
 */
export function readSaidList(
  workbook: Workbook,
  context: ListContext,
  { placed, kind: asked, columns, recipes }: SaidOfList,
  seen?: () => void,
): Result<SaidList> {
  const kind = asked ?? kindOfList(workbook);
  const plain = kind === undefined || kind === 'products' ? null : PLAIN_KINDS[kind];
  const header = kind && findHeader(workbook, plain ?? undefined);
  if (kind === undefined || header === undefined) return refuse('IMPORT_NO_HEADER');
  const shape = shapeOf(header);
  const recipe = placed === null ? recipes.find((one) => one.shape === shape) : undefined;
  const said = saidColumns(listLook(header), columns);
  if (!said.ok) return said;
  const all = { ...(placed ?? recipe?.placed), ...said.value };
  const answers = answersOf(all);
  const list =
    plain === null
      ? readList(workbook, context, answers, seen)
      : readPlainList(workbook, context, plain, answers, seen);
  if (!list.ok) return list;
  const recipeId = columns.length === 0 ? (recipe?.id ?? null) : null;
  return ok({ list: list.value, kind, placed: all, recipeId });
}
