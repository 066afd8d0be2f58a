import { sql } from 'kysely';
import type { DaySwap, EnteredNotice } from '#domain/calendar/holiday-notice.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { hashOfRequest, isHashOf } from '../acts/find-request.ts';
import type { Db, Trx } from '../database.ts';

/** A notice with who entered it and when. */
export interface NoticeEntry extends EnteredNotice {
  readonly no: number;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
}

/** The request of a form, with all it asks for. */
export interface NoticeForm {
  readonly kind: 'enterNotice' | 'takeBackNotice';
  readonly idempotencyKey: string;
  readonly asked: unknown;
}

export interface NewNoticeEntry extends NoticeEntry {
  readonly form: NoticeForm;
}

/** The number of the last entry; 0 before the first. Whoever knows it knows whether the calendar moved. */
export async function noticesVersion(db: Db | Trx): Promise<number> {
  const row = await db
    .selectFrom('holidayNotice')
    .select(({ fn }) => fn.max('no').as('no'))
    .executeTakeFirst();
  return row?.no ?? 0;
}

/** Every entry in its order; the account's name stands beside it. */
export async function listEnteredNotices(
  db: Db | Trx,
): Promise<readonly (NoticeEntry & { readonly enteredByName: string })[]> {
  const rows = await db
    .selectFrom('holidayNotice as n')
    .innerJoin('account as a', 'a.id', 'n.enteredBy')
    .select([
      'n.no',
      'n.year',
      'n.number',
      'n.dated',
      'n.tetFrom',
      'n.nationalDayWith',
      'n.swaps',
      'n.provisional',
      'n.withdrawn',
      'n.enteredBy',
      'n.enteredAt',
      'a.displayName as enteredByName',
    ])
    .orderBy('n.no')
    .execute();
  // Written by addNotice below from swaps only.
  return rows.map(({ swaps, ...row }) => ({ ...row, swaps: swaps as readonly DaySwap[] }));
}

/** Keeps notices from being entered while a term is reckoned; to be asked before a dossier is locked. */
export async function holdNotices(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(hashtext('holiday_notice'))`.execute(trx);
}

/**
 * Two who enter at once do so one after the other, and no term is being reckoned meanwhile that the
 * entry would miss; the lock ends with the transaction.
 */
export async function lockNotices(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('holiday_notice'))`.execute(trx);
}

export async function addNotice(trx: Trx, entry: NewNoticeEntry): Promise<void> {
  await trx
    .insertInto('holidayNotice')
    .values({
      no: entry.no,
      year: entry.year,
      number: entry.number,
      dated: entry.dated,
      tetFrom: entry.tetFrom,
      nationalDayWith: entry.nationalDayWith,
      swaps: JSON.stringify(entry.swaps),
      provisional: entry.provisional,
      withdrawn: entry.withdrawn,
      enteredBy: entry.enteredBy,
      enteredAt: entry.enteredAt,
      idempotencyKey: entry.form.idempotencyKey,
      requestHash: await hashOfRequest(trx, entry.form),
    })
    .execute();
}

/**
 * Whether this person's request has been carried out before: the form was sent twice. Refuses
 * KEY_USED_FOR_ANOTHER when the key was another request's.
 */
export async function wasEntered(
  trx: Trx,
  accountId: string,
  form: NoticeForm,
): Promise<Result<boolean>> {
  const row = await trx
    .selectFrom('holidayNotice')
    .select('requestHash as hash')
    .where('enteredBy', '=', accountId)
    .where('idempotencyKey', '=', form.idempotencyKey)
    .executeTakeFirst();
  if (!row) return ok(false);
  // Entries from before requests were hashed have nothing to compare.
  const same = row.hash === null || (await isHashOf(trx, row.hash, form));
  return same ? ok(true) : refuse('KEY_USED_FOR_ANOTHER');
}

/** The dossiers whose commune has a day to keep, by id, so that two who lock them do it in one order. */
export async function listRunningTerms(trx: Trx): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('dossierState')
    .select('dossierId as id')
    .where('state', 'in', ['submitted', 'communeReview', 'completing'])
    .where('communeDueOn', 'is not', null)
    .orderBy('dossierId')
    .execute();
  return rows.map(({ id }) => id);
}
