import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { CALENDAR_PERIODS, calendarPeriod, type Days } from '#domain/calendar/period.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import type { ReportKind } from '#domain/reports/content.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { lifeOn } from '#domain/units/span.ts';
import { m } from '#words/paraglide/messages.js';
import { inTransaction } from '#storage/database.ts';
import { insertReport } from '#storage/reports/reports.ts';
import { begin } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';
import type { draftReportInput } from './draft-report.input.ts';
import { REPORTS } from './report-subject.ts';

export type DraftReportInput = InferOutput<ReturnType<typeof draftReportInput>>;

/**
 * Begins a report of a unit for a period (Đ10.3); its words and numbers come after. Refuses what `begin` does,
 * REQUIRED and REPORT_PERIOD_TURNED for the days, REPORT_PERIOD_AHEAD for a period that has not begun, and
 * REPORT_UNIT_NOT_THEN for a unit that did not stand in it.
 */
export async function draftReport(
  deps: Deps,
  actor: Actor,
  input: DraftReportInput,
): Promise<Result<{ readonly reportId: string }>> {
  const { unitId, title } = input;
  const begun = await inTransaction(deps.db, (trx) =>
    begin(deps, trx, actor, REPORTS, 'draftReport', { unitId }, input, async () => {
      const period = periodOf(input);
      if (!period.ok) return period;
      const { from, to } = period.value;
      const today = deps.clock.today();
      if (from > today)
        return refuse('REPORT_PERIOD_AHEAD', { from: formatVietnameseDate(from) }, 'period');
      const last = to < today ? to : today;
      const unit = deps.units.unitById(unitId, last);
      if (!unit || lifeOn(unit, last) !== 'standing')
        return refuse('REPORT_UNIT_NOT_THEN', {}, 'unitId');
      const id = deps.newId();
      await insertReport(trx, { id, unitId, createdAt: deps.clock.now(), isDemo: deps.demo });
      return ok({ id, data: { unitId, ...period.value, title } });
    }),
  );
  return begun.ok ? ok({ reportId: begun.value }) : begun;
}

function periodOf(input: DraftReportInput): Result<Days & { readonly kind: ReportKind }> {
  const { period, year, from, to } = input;
  const [word, no] = period.split('-');
  const kind = CALENDAR_PERIODS.find((one) => one === word);
  if (kind) {
    if (!/^20\d\d$/.test(year)) return refuse('REPORT_YEAR', {}, 'year');
    return ok({ kind, ...calendarPeriod(kind, Number(year), Number(no)) });
  }
  if (from === null) return refuse('REQUIRED', { label: m.reports_field_from() }, 'from');
  if (to === null) return refuse('REQUIRED', { label: m.reports_field_to() }, 'to');
  return from > to ? refuse('REPORT_PERIOD_TURNED', {}, 'to') : ok({ kind: 'whole', from, to });
}
