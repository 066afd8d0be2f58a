import type { Updateable } from 'kysely';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';
import type { Tables } from '../tables.ts';
import type { PrintOf } from './prints.ts';

/** A try to make a print. Once it was cancelled or begun anew, this one changes nothing any more. */
export interface PrintRun {
  readonly printId: string;
  readonly run: string;
}

/** Takes it over, also from a worker that died; undefined when it is cancelled or done. */
export async function beginPrint(db: Db, { printId, run }: PrintRun): Promise<PrintOf | undefined> {
  const row = await db
    .updateTable('certificatePrint')
    .set({ state: 'making', run, done: 0 })
    .where('id', '=', printId)
    .where('state', 'in', ['waiting', 'making'])
    .returning(['unitId', 'decisionId', 'year'])
    .executeTakeFirst();
  return row as PrintOf | undefined; // exactly one of the two: certificate_print_of_decision_or_year
}

/** What it comes to now, and how far it is; false when the try must stop. */
export async function moveOnPrint(
  db: Db,
  run: PrintRun,
  so: { readonly total: number; readonly leftOut: number; readonly done: number },
): Promise<boolean> {
  return change(db, run, { total: so.total, leftOut: so.leftOut, done: so.done });
}

/** The file lies there; false when nobody wants it any more. */
export async function finishPrint(
  db: Db,
  run: PrintRun,
  file: { readonly key: string; readonly bytes: number; readonly at: Instant },
): Promise<boolean> {
  const ready = { state: 'ready', storageKey: file.key, bytes: file.bytes } as const;
  return change(db, run, { ...ready, finishedAt: file.at });
}

export async function failPrint(db: Db, run: PrintRun, at: Instant): Promise<boolean> {
  return change(db, run, { state: 'failed', finishedAt: at });
}

async function change(
  db: Db,
  { printId, run }: PrintRun,
  to: Updateable<Tables['certificatePrint']>,
): Promise<boolean> {
  const changed = await db
    .updateTable('certificatePrint')
    .set(to)
    .where('id', '=', printId)
    .where('run', '=', run)
    .where('state', '=', 'making')
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}
