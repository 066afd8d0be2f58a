import type { Selectable, Updateable } from 'kysely';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Refusal } from '#domain/result.ts';
import { canonicalJson } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';
import type { Tables } from '../tables.ts';

type Row = Selectable<Tables['importRun']>;

/** Long work on a list, as it is asked for. */
export interface AskedRun {
  readonly id: string;
  readonly importId: string;
  readonly kind: Row['kind'];
  readonly idempotencyKey: string;
  readonly request: unknown;
  readonly askedBy: string;
  readonly askedAt: Instant;
  readonly confirmed: boolean;
}

/** A try to do it. Once it was cancelled or begun anew, this one changes nothing any more. */
export interface RunTry {
  readonly runId: string;
  readonly worker: string;
}

const OPEN = ['waiting', 'working'] as const;

/** Gives false when other work on the list waits or goes on. */
export async function insertRun(trx: Trx, run: AskedRun): Promise<boolean> {
  const row = await trx
    .insertInto('importRun')
    .values({
      ...run,
      request: canonicalJson(run.request),
      state: 'waiting',
      done: 0,
      refusals: '[]',
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether this very form was sent before, whatever became of it. */
export async function isAsked(
  db: Db | Trx,
  { askedBy, kind, idempotencyKey }: Pick<AskedRun, 'askedBy' | 'kind' | 'idempotencyKey'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('importRun')
    .select('id')
    .where('askedBy', '=', askedBy)
    .where('kind', '=', kind)
    .where('idempotencyKey', '=', idempotencyKey)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether work on the list waits or goes on. */
export async function isAtWork(db: Db | Trx, importId: string): Promise<boolean> {
  const row = await db
    .selectFrom('importRun')
    .select('id')
    .where('importId', '=', importId)
    .where('state', 'in', OPEN)
    .executeTakeFirst();
  return row !== undefined;
}

/** The last that was asked for, whatever became of it. */
export async function findLastRun(db: Db | Trx, importId: string) {
  const row = await db
    .selectFrom('importRun')
    .innerJoin('account', 'account.id', 'importRun.askedBy')
    .select(['importRun.id', 'kind', 'askedBy', 'askedAt', 'state', 'total', 'done', 'refusals'])
    .select(['account.displayName as askedByName', 'finishedAt'])
    .where('importId', '=', importId)
    .orderBy('askedAt', 'desc')
    .orderBy('importRun.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...row, refusals: row.refusals as unknown as readonly Refusal[] };
}

/** Takes it over, also from a worker that died; undefined when it has ended. */
export async function beginRun(db: Db, { runId, worker }: RunTry) {
  return db
    .updateTable('importRun')
    .set({ state: 'working', worker, total: null, done: 0 })
    .where('id', '=', runId)
    .where('state', 'in', OPEN)
    .returning(['kind', 'request', 'askedBy', 'askedAt', 'confirmed'])
    .executeTakeFirst();
}

/** How far it is; false when the try must stop. */
export function moveOnRun(
  db: Db,
  run: RunTry,
  so: { readonly total: number | null; readonly done: number },
): Promise<boolean> {
  return change(db, run, so);
}

/** Ends it, in the transaction of what it did where it did anything; false when nobody wants it any more. */
export function endRun(
  db: Db | Trx,
  run: RunTry,
  at: Instant,
  as: { readonly state: 'done' | 'failed' | 'refused'; readonly refusals?: readonly Refusal[] },
): Promise<boolean> {
  const { state, refusals = [] } = as;
  return change(db, run, { state, refusals: canonicalJson(refusals), finishedAt: at });
}

async function change(
  db: Db | Trx,
  { runId, worker }: RunTry,
  to: Updateable<Tables['importRun']>,
): Promise<boolean> {
  const changed = await db
    .updateTable('importRun')
    .set(to)
    .where('id', '=', runId)
    .where('worker', '=', worker)
    .where('state', '=', 'working')
    .executeTakeFirst();
  return changed.numUpdatedRows === 1n;
}

/** Ends what waits or goes on, whose worker then stops; false when it had ended. */
export async function cancelRun(db: Db, id: string, at: Instant): Promise<boolean> {
  const ended = await db
    .updateTable('importRun')
    .set({ state: 'cancelled', finishedAt: at })
    .where('id', '=', id)
    .where('state', 'in', OPEN)
    .executeTakeFirst();
  return ended.numUpdatedRows === 1n;
}

/** What nobody works on any more, so that its list is free again. */
export async function clearRuns(db: Db, before: Instant, at: Instant): Promise<void> {
  await db
    .updateTable('importRun')
    .set({ state: 'failed', finishedAt: at })
    .where('state', 'in', OPEN)
    .where('askedAt', '<', before)
    .execute();
}
