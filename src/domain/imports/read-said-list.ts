import { ok, refuse, type Result } from '../result.ts';
import { findHeader, shapeOf } from './find-header.ts';
import type { Workbook } from './grid.ts';
import { listLook } from './list-look.ts';
import { answersOf, type Placed } from './placed.ts';
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
  /** Said over that, by headings. */
  readonly columns: readonly SaidColumn[];
  readonly recipes: readonly Recipe[];
}

/** A list with what its columns were taken for. */
export interface SaidList {
  readonly list: ReadList;
  readonly placed: Placed;
  /** The recipe that alone said it. */
  readonly recipeId: string | null;
}

/** What is said of a list of which nobody says anything. */
export const NOTHING_SAID: SaidOfList = { placed: null, columns: [], recipes: [] };

/**
 * Reads a list once, by what is said of its columns, or else by the recipe for files of its shape. Refuses what
 * `readList` and `saidColumns` refuse.
 */
export function readSaidList(
  workbook: Workbook,
  context: ListContext,
  { placed, columns, recipes }: SaidOfList,
  seen?: () => void,
): Result<SaidList> {
  const header = findHeader(workbook);
  if (header === undefined) return refuse('IMPORT_NO_HEADER');
  const shape = shapeOf(header);
  const recipe = placed === null ? recipes.find((one) => one.shape === shape) : undefined;
  const said = saidColumns(listLook(header), columns);
  if (!said.ok) return said;
  const all = { ...(placed ?? recipe?.placed), ...said.value };
  const list = readList(workbook, context, answersOf(all), seen);
  if (!list.ok) return list;
  const recipeId = columns.length === 0 ? (recipe?.id ?? null) : null;
  return ok({ list: list.value, placed: all, recipeId });
}
