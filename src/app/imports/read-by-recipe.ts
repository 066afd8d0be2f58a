import { NOTHING_SAID, type SaidList, type SaidOfList } from '#domain/imports/read-said-list.ts';
import type { ListContext } from '#domain/imports/read-list.ts';
import type { Result } from '#domain/result.ts';
import { readListFile } from '#exchange/workbook/read-list-file.ts';
import type { ChildOptions } from '#exchange/workbook/in-child.ts';
import { listRecipes } from '#storage/imports/recipes.ts';
import type { Deps } from '../deps.ts';

/**
 * Reads the list in a file, in a process of its own: by what is said of its columns now, or else by the
 * recipe that the office keeps for files of this shape. Refuses what `readListFile` refuses.
 */
export async function readByRecipe(
  deps: Deps,
  file: string,
  { context, provinceId }: { readonly context: ListContext; readonly provinceId: string },
  said: Partial<Pick<SaidOfList, 'placed' | 'kind' | 'columns'>>,
  options: ChildOptions = {},
): Promise<Result<SaidList>> {
  const recipes = await listRecipes(deps.db, provinceId);
  return readListFile(file, context, { ...NOTHING_SAID, ...said, recipes }, options);
}

/** What is kept of a reading. */
export function readingOf({ list, placed, recipeId }: SaidList) {
  const { sheet, headerRow, shape, look, problems, counts } = list;
  return { sheet, headerRow, shape, placed, look, problems, skipped: counts.skipped, recipeId };
}
