import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Placed } from '#domain/imports/placed.ts';
import type { Recipe } from '#domain/imports/read-said-list.ts';
import { canonicalJson } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';

export interface RecipeRow {
  readonly id: string;
  readonly provinceId: string;
  readonly name: string;
  readonly shape: string;
  readonly placed: Placed;
  readonly keptBy: string;
  readonly keptAt: Instant;
}

/** How files are read in this province, by their shape. */
export async function listRecipes(db: Db | Trx, provinceId: string): Promise<readonly Recipe[]> {
  const rows = await db
    .selectFrom('importRecipe')
    .select(['id', 'shape', 'placed'])
    .where('provinceId', '=', provinceId)
    .execute();
  return rows.map((row) => ({ ...row, placed: row.placed as unknown as Placed }));
}

/** Keeps it under its name, in the place of the one that files of this shape had; gives its id. */
export async function keepRecipe(trx: Trx, recipe: RecipeRow): Promise<string> {
  const { name, keptBy, keptAt } = recipe;
  const placed = canonicalJson(recipe.placed);
  const { id } = await trx
    .insertInto('importRecipe')
    .values({ ...recipe, placed })
    .onConflict((conflict) =>
      conflict.columns(['provinceId', 'shape']).doUpdateSet({ name, placed, keptBy, keptAt }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
