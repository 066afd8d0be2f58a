import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Actor } from '#domain/access/authorize.ts';
import type { Placed } from '#domain/imports/placed.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { ChildOptions } from '#exchange/workbook/in-child.ts';
import { inTransaction } from '#storage/database.ts';
import { updateReading } from '#storage/imports/lists.ts';
import { keepRecipe } from '#storage/imports/recipes.ts';
import { replaceRows } from '#storage/imports/rows.ts';
import type { Deps } from '../deps.ts';
import { findOwnList, lockOwnList } from './find-own-list.ts';
import { listContext } from './list-context.ts';
import { readByRecipe, readingOf } from './read-by-recipe.ts';

export interface PlaceColumns {
  readonly importId: string;
  readonly placed: Placed;
  /** The name of the recipe for files of this shape; empty: it is not kept. */
  readonly recipe: string;
}

/**
 * A person says what the columns are; the list is read anew by it, and what was answered of its rows is
 * asked again. Refuses NOT_FOUND, NOT_ALLOWED, FILE_LOST and what reading refuses; then all stays as it was.
 */
export async function placeColumns(
  deps: Deps,
  actor: Actor,
  { importId, placed, recipe }: PlaceColumns,
  options: ChildOptions = {},
): Promise<Result<null>> {
  const list = await findOwnList(deps, deps.db, actor, importId);
  if (!list.ok) return list;
  const { listOf, provinceId, storageKey, bytes, kind } = list.value;
  const place = listContext(deps, actor, listOf);
  if (!place.ok) return place;
  const where = { context: place.value.context, provinceId };
  const read = await withFile(deps, { storageKey, bytes }, (file) =>
    readByRecipe(deps, file, where, { placed, kind }, options),
  );
  if (!read.ok) return read;
  return inTransaction(deps.db, async (trx) => {
    const still = await lockOwnList(deps, trx, actor, importId);
    if (!still.ok) return still;
    const kept = { provinceId, name: recipe, shape: read.value.list.shape, placed };
    const by = { id: deps.newId(), keptBy: actor.accountId, keptAt: deps.clock.now() };
    const recipeId = recipe === '' ? null : await keepRecipe(trx, { ...kept, ...by });
    await updateReading(trx, importId, { ...readingOf(read.value), recipeId });
    await replaceRows(trx, importId, read.value.list.rows);
    return ok(null);
  });
}

/** The kept file in a place where the process that reads it may look, for as long as it is read. */
async function withFile<T>(
  { files }: Deps,
  { storageKey, bytes }: { readonly storageKey: string; readonly bytes: number },
  read: (file: string) => Promise<Result<T>>,
): Promise<Result<T>> {
  const content = await files.read(storageKey, bytes);
  if (typeof content === 'string') return refuse('FILE_LOST', { reference: storageKey.slice(-8) });
  const folder = await mkdtemp(path.join(tmpdir(), 'saoque-list-'));
  try {
    const file = path.join(folder, 'list');
    await pipeline(content, createWriteStream(file, { mode: 0o600 }));
    return await read(file);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
