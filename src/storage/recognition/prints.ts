import { sql, type Selectable } from 'kysely';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';
import type { Tables } from '../tables.ts';

/** Which certificates are printed together: those of one decision, or of a unit's decisions of a year. */
export type PrintOf =
  | { readonly unitId: string; readonly decisionId: string; readonly year: null }
  | { readonly unitId: string; readonly decisionId: null; readonly year: number };

export interface PrintRow {
  readonly id: string;
  readonly unitId: string;
  readonly decisionId: string | null;
  readonly year: number | null;
  readonly askedBy: string;
  readonly askedByName: string;
  readonly askedAt: Instant;
  readonly state: Selectable<Tables['certificatePrint']>['state'];
  readonly total: number;
  /** Certificates that were revoked or replaced: they are not printed. */
  readonly leftOut: number;
  readonly done: number;
  readonly storageKey: string | null;
  readonly bytes: number | null;
}

/** The last one that was asked for, whatever became of it. */
export async function findLastPrint(db: Db, of: PrintOf): Promise<PrintRow | undefined> {
  return await prints(db)
    .where('certificatePrint.unitId', '=', of.unitId)
    .where('decisionId', 'is not distinct from', of.decisionId)
    .where('year', 'is not distinct from', of.year)
    .orderBy('askedAt', 'desc')
    .orderBy('certificatePrint.id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

const prints = (db: Db) =>
  db
    .selectFrom('certificatePrint')
    .innerJoin('account', 'account.id', 'certificatePrint.askedBy')
    .select([
      'certificatePrint.id',
      'certificatePrint.unitId',
      'decisionId',
      'year',
      'askedBy',
      'account.displayName as askedByName',
      'askedAt',
      'state',
      'total',
      'leftOut',
      'done',
      'storageKey',
      'bytes',
    ]);

/** False when one of the same certificates waits or is at work already. */
export async function insertPrint(
  trx: Trx,
  print: Pick<PrintRow, 'id' | 'askedBy' | 'askedAt' | 'total' | 'leftOut'> & PrintOf,
): Promise<boolean> {
  const row = await trx
    .insertInto('certificatePrint')
    .values({
      id: print.id,
      unitId: print.unitId,
      decisionId: print.decisionId,
      year: print.year,
      askedBy: print.askedBy,
      askedAt: print.askedAt,
      total: print.total,
      leftOut: print.leftOut,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends one that waits or is at work, whose worker then stops; false when it had ended. */
export async function endPrint(db: Db, id: string, at: Instant): Promise<boolean> {
  const ended = await db
    .updateTable('certificatePrint')
    .set({ state: 'cancelled', finishedAt: at })
    .where('id', '=', id)
    .where('state', 'in', OPEN)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

const OPEN = ['waiting', 'making'] as const;

/** Those nobody works on any more, and those that are kept no longer; gives the files of the latter. */
export async function clearPrints(
  db: Db,
  { deadBefore, keptFrom, at }: Readonly<Record<'deadBefore' | 'keptFrom' | 'at', Instant>>,
): Promise<readonly string[]> {
  await db
    .updateTable('certificatePrint')
    .set({ state: 'failed', finishedAt: at })
    .where('state', 'in', OPEN)
    .where('askedAt', '<', deadBefore)
    .execute();
  // What a print that came to nothing had taken is free again before nobody knows of that print.
  await db
    .deleteFrom('certificateOriginal')
    .where('printId', 'in', (eb) =>
      eb.selectFrom('certificatePrint').select('id').where('state', 'in', ['cancelled', 'failed']),
    )
    .execute();
  const gone = await db
    .deleteFrom('certificatePrint')
    .where('state', 'not in', OPEN)
    .where('askedAt', '<', keptFrom)
    .returning('storageKey as key')
    .execute();
  return gone.flatMap(({ key }) => (key === null ? [] : [key]));
}

/** Which of the keys are no print's. */
export async function keysWithoutPrint(
  db: Db,
  keys: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from unnest(${keys}::text[]) as kept (key)
     where not exists (select from certificate_print where storage_key = key)`.execute(db);
  return rows.map(({ key }) => key);
}
