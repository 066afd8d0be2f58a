import { answersOf, type Placed } from '#domain/imports/placed.ts';
import { readList, type ListContext, type ReadList } from '#domain/imports/read-list.ts';
import { ok, type Result } from '#domain/result.ts';
import { readWorkbook } from '#exchange/workbook/read-workbook.ts';
import type { ChildOptions } from '#exchange/workbook/in-child.ts';
import { findRecipe } from '#storage/imports/recipes.ts';
import type { Deps } from '../deps.ts';

/** A list with what its columns were taken for. */
export interface PlacedList {
  readonly list: ReadList;
  readonly placed: Placed;
  readonly recipeId: string | null;
}

/**
 * Reads the list in a file: by what is said of its columns now, or else by the recipe that the office
 * keeps for files of this shape. Refuses what `readWorkbook` and `readList` refuse.
 */
export async function readByRecipe(
  deps: Deps,
  file: string,
  { context, provinceId }: { readonly context: ListContext; readonly provinceId: string },
  said: Placed | null,
  options: ChildOptions = {},
): Promise<Result<PlacedList>> {
  const read = await readWorkbook(file, options);
  if (!read.ok) return read;
  const { workbook } = read.value;
  const list = readList(workbook, context, said === null ? undefined : answersOf(said));
  if (!list.ok || said !== null) {
    return list.ok ? ok({ list: list.value, placed: said ?? {}, recipeId: null }) : list;
  }
  const recipe = await findRecipe(deps.db, provinceId, list.value.shape);
  if (!recipe) return ok({ list: list.value, placed: {}, recipeId: null });
  const again = readList(workbook, context, answersOf(recipe.placed));
  if (!again.ok) return again;
  return ok({ list: again.value, placed: recipe.placed, recipeId: recipe.id });
}

/** What is kept of a reading. */
export function readingOf({ list, placed, recipeId }: PlacedList) {
  const { sheet, headerRow, shape, look, problems, counts } = list;
  return { sheet, headerRow, shape, placed, look, problems, skipped: counts.skipped, recipeId };
}
