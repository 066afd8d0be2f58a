import * as v from 'valibot';
import { choice, KEY_FIELDS, optionalDay, text } from '#app/input-fields.ts';
import { CALENDAR_PERIODS, periodsOfYear } from '#domain/calendar/period.ts';
import { m } from '#words/paraglide/messages.js';

/** `quarter-4`, or `whole` for days of one's own. */
export const REPORT_PERIODS: readonly string[] = [
  ...CALENDAR_PERIODS.flatMap((kind) =>
    Array.from({ length: periodsOfYear(kind) }, (_, at) => `${kind}-${at + 1}`),
  ),
  'whole',
];

/** Of which unit a report is, and of which days; `from` and `to` count where the period is days of one's own. */
export function draftReportInput(units: readonly string[]) {
  return v.object({
    ...KEY_FIELDS,
    unitId: choice(m.reports_field_unit, units),
    period: choice(m.reports_field_period, REPORT_PERIODS),
    year: text(m.reports_field_year, 4),
    from: optionalDay(),
    to: optionalDay(),
    title: text(m.reports_field_title, 200),
  });
}
