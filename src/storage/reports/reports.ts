import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { Days } from '#domain/calendar/period.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { ReportKind } from '#domain/reports/content.ts';
import type { ReportStanding, ReportState } from '#domain/reports/report-acts.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';

/** A report as it was begun. */
export interface ReportRow {
  readonly id: string;
  readonly unitId: string;
}

export async function insertReport(
  trx: Trx,
  report: ReportRow & { readonly createdAt: Instant; readonly isDemo: boolean },
): Promise<void> {
  await trx.insertInto('report').values(report).execute();
}

export async function findReportRow(db: Db | Trx, id: string): Promise<ReportRow | undefined> {
  if (!isId(id)) return undefined;
  return db.selectFrom('report').select(['id', 'unitId']).where('id', '=', id).executeTakeFirst();
}

/** Reads it for nobody else to act on until the transaction ends. */
export async function lockReport(trx: Trx, id: string): Promise<ReportRow | undefined> {
  if (!isId(id)) return undefined;
  await sql`select from report_state where report_id = ${id} for update`.execute(trx);
  return findReportRow(trx, id);
}

/** What lists read of a report, as its acts come to. */
export function reportStateOf(standing: ReportStanding) {
  const { state, seq, kind, from: fromDay, to: toDay, title, version, frozen } = standing;
  if (state === 'none') throw new Error('a report without acts has no projection');
  return { seq, state, kind, fromDay, toDay, title, version, frozenOn: frozen.at(-1)?.on ?? null };
}

/** Always in the transaction that appended the act. */
export async function projectReport(
  trx: Trx,
  reportId: string,
  standing: ReportStanding,
): Promise<void> {
  const row = reportStateOf(standing);
  await trx
    .insertInto('reportState')
    .values({ reportId, ...row })
    .onConflict((conflict) => conflict.column('reportId').doUpdateSet(row))
    .execute();
}

export function findReportState(db: Db | Trx, reportId: string) {
  return db
    .selectFrom('reportState')
    .select(['seq', 'state', 'kind', 'fromDay', 'toDay', 'title', 'version', 'frozenOn'])
    .where('reportId', '=', reportId)
    .executeTakeFirst();
}

/** A report in a list. */
export interface ListedReport extends ReportRow {
  readonly state: Exclude<ReportState, 'none'>;
  readonly kind: ReportKind;
  readonly fromDay: PlainDate;
  readonly toDay: PlainDate;
  readonly title: string;
  readonly version: number;
  readonly frozenOn: PlainDate | null;
}

/** The reports of some units for exactly these days, what was frozen first; what was given up is none. */
export async function listReportsFor(
  db: Db,
  unitIds: readonly string[],
  { kind, from, to }: Days & { readonly kind: ReportKind },
): Promise<readonly ListedReport[]> {
  return db
    .selectFrom('report')
    .innerJoin('reportState', 'reportState.reportId', 'report.id')
    .select(['report.id', 'report.unitId', 'state', 'kind', 'fromDay', 'toDay'])
    .select(['title', 'version', 'frozenOn'])
    .where('report.unitId', '=', sql<string>`any(${[...unitIds]}::text[])`)
    .where('kind', '=', kind)
    .where('fromDay', '=', from)
    .where('toDay', '=', to)
    .where('state', '<>', 'withdrawn')
    .orderBy(sql`frozen_on is null`)
    .orderBy(sql`state <> 'waiting'`)
    .orderBy('report.id', 'desc')
    .execute();
}

/** Reports within reach, of the latest periods first, with how many there are. */
export async function listReports(
  db: Db,
  reach: Reach,
  { offset, limit }: Slice,
): Promise<{ readonly rows: readonly ListedReport[]; readonly total: number }> {
  const all = db
    .selectFrom('report')
    .innerJoin('reportState', 'reportState.reportId', 'report.id')
    .where(isWithin('report.unitId', reach));
  const { total } = await all
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await all
    .select(['report.id', 'report.unitId', 'state', 'kind', 'fromDay', 'toDay'])
    .select(['title', 'version', 'frozenOn'])
    .orderBy('toDay', 'desc')
    .orderBy('report.id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute();
  return { rows, total: Number(total) };
}
