import type { Instant } from '#domain/calendar/plain-date.ts';
import type { ListKind } from '#domain/imports/kinds/list-kind.ts';
import type { ListLook } from '#domain/imports/list-look.ts';
import type { ListProblem } from '#domain/imports/list-problems.ts';
import type { Placed } from '#domain/imports/placed.ts';
import { canonicalJson } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** How a list was read: all that changes when its columns are placed otherwise. */
export interface ListReading {
  readonly sheet: string;
  readonly headerRow: number;
  readonly shape: string;
  readonly placed: Placed;
  readonly look: ListLook;
  readonly problems: readonly ListProblem[];
  readonly skipped: number;
  readonly recipeId: string | null;
}

export interface ImportListRow extends ListReading {
  readonly id: string;
  readonly provinceId: string;
  readonly listOf: string;
  readonly kind: ListKind;
  readonly fileId: string;
  readonly sha256: Buffer;
  readonly takenBy: string;
  readonly takenAt: Instant;
}

/** False when the same file of the same province is there already. */
export async function insertList(trx: Trx, row: ImportListRow): Promise<boolean> {
  const entered = await trx
    .insertInto('importList')
    .values({ ...row, ...written(row), withoutPaper: false })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return entered !== undefined;
}

export async function updateReading(trx: Trx, id: string, reading: ListReading): Promise<void> {
  const { sheet, headerRow, shape, skipped, recipeId } = reading;
  await trx
    .updateTable('importList')
    .set({ sheet, headerRow, shape, skipped, recipeId, ...written(reading) })
    .where('id', '=', id)
    .execute();
}

function written({ placed, look, problems }: ListReading) {
  return {
    placed: canonicalJson(placed),
    look: canonicalJson(look),
    problems: canonicalJson(problems),
  };
}

const lists = (db: Db | Trx) =>
  db
    .selectFrom('importList')
    .innerJoin('file', 'file.id', 'importList.fileId')
    .innerJoin('account', 'account.id', 'importList.takenBy')
    .leftJoin('importRecipe', 'importRecipe.id', 'importList.recipeId')
    .leftJoin('importState', 'importState.importId', 'importList.id')
    .select([
      'importList.id',
      'importList.provinceId',
      'importList.listOf',
      'importList.kind',
      'importList.fileId',
      'importList.sha256',
      'importList.sheet',
      'importList.headerRow',
      'importList.shape',
      'importList.placed',
      'importList.look',
      'importList.problems',
      'importList.skipped',
      'importList.recipeId',
      'importList.takenBy',
      'importList.takenAt',
      'file.originalName as fileName',
      'file.storageKey',
      'file.bytes',
      'account.displayName as takenByName',
      'importRecipe.name as recipeName',
      'importList.withoutPaper',
      'importState.state as stateOfActs',
      'importState.seq',
    ])
    .where('importList.droppedAt', 'is', null);

/** A list with the file it came in; one that was put away is not there. */
export async function findList(db: Db | Trx, id: string) {
  if (!isId(id)) return undefined;
  return read(await lists(db).where('importList.id', '=', id).executeTakeFirst());
}

/** The list, for nobody else to answer until the transaction ends. */
export async function lockList(trx: Trx, id: string) {
  if (!isId(id)) return undefined;
  return read(
    await lists(trx).where('importList.id', '=', id).forUpdate('importList').executeTakeFirst(),
  );
}

/** The list that came in this very file. */
export async function findSameFile(db: Db | Trx, listOf: string, sha256: Buffer) {
  return db
    .selectFrom('importList')
    .select('id')
    .where('listOf', '=', listOf)
    .where('sha256', '=', sha256)
    .where('droppedAt', 'is', null)
    .executeTakeFirst();
}

type Raw = Awaited<ReturnType<ReturnType<typeof lists>['executeTakeFirstOrThrow']>>;

function read(row: Raw | undefined) {
  if (!row) return undefined;
  // Written by insertList and updateReading only, from typed values.
  const { stateOfActs, seq, ...list } = row;
  return {
    ...list,
    state: stateOfActs ?? ('open' as const),
    seq: seq ?? 0,
    placed: row.placed as unknown as Placed,
    look: row.look as unknown as ListLook,
    problems: row.problems as unknown as readonly ListProblem[],
  };
}

/** Whether products whose star has no paper are entered without a certificate. */
export async function keepWithoutPaper(trx: Trx, id: string, withoutPaper: boolean): Promise<void> {
  await trx.updateTable('importList').set({ withoutPaper }).where('id', '=', id).execute();
}

export async function dropList(trx: Trx, id: string, by: string, at: Instant): Promise<void> {
  await trx
    .updateTable('importList')
    .set({ droppedBy: by, droppedAt: at })
    .where('id', '=', id)
    .execute();
}
