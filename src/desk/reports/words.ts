import type { ReportView } from '#app/reports/view-report.ts';
import { CALENDAR_PERIODS } from '#domain/calendar/period.ts';
import { formatVietnameseDate, type Instant, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { ReportKind, ReportSection } from '#domain/reports/content.ts';
import type { ReportState } from '#domain/reports/report-acts.ts';
import { periodOfDay, periodOptions, periodParam, periodWords } from '#desk/counts/periods.ts';
import { REPORT_PERIODS } from '#app/reports/draft-report.input.ts';
import type { TagFamily } from '#ui/Tag.svelte';
import { formatMoment } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';

export const REPORTS_PATH = '/lam-viec/bao-cao';

export const SECTION_WORDS: Readonly<Record<ReportSection, () => string>> = {
  results: m.reports_section_results,
  desks: m.reports_section_desks,
  difficulties: m.reports_section_difficulties,
};

type ShownState = Exclude<ReportState, 'none'>;
export const STATE_WORDS: Readonly<Record<ShownState, () => string>> = {
  draft: m.reports_state_draft,
  waiting: m.reports_state_waiting,
  frozen: m.reports_state_frozen,
  withdrawn: m.reports_state_withdrawn,
};
export const STATE_FAMILY: Readonly<Record<ShownState, TagFamily>> = {
  draft: 'neutral',
  waiting: 'warn',
  frozen: 'ok',
  withdrawn: 'neutral',
};

/** "năm 2026", "từ 01/01/2021 đến 31/12/2025". */
export function reportPeriod(kind: ReportKind, from: PlainDate, to: PlainDate): string {
  const calendar = CALENDAR_PERIODS.find((one) => one === kind);
  return periodWords(calendar ? periodOfDay(calendar, to) : { kind: 'days', from, to });
}

/** The periods that may be chosen, in the words of the counts. */
export function reportPeriodOptions() {
  const words = new Map(periodOptions().map(({ value, label }) => [value, label]));
  return REPORT_PERIODS.map((value) => {
    const [kind, no] = value.split('-');
    const calendar = CALENDAR_PERIODS.find((one) => one === kind);
    const param = calendar && periodParam({ kind: calendar, no: Number(no), year: 2000 });
    return { value, label: (param && words.get(param)) ?? m.reports_period_whole() };
  });
}

/** Filter, day and making time, as they stand on every form of a report. */
export function reportFoot({ content, madeAt, shown }: ReportView, now: Instant): string {
  const { unitName, from, asOf, version, sections } = content;
  const isTyped = sections.some(({ typed }) => typed.length > 0);
  return [
    m.reports_foot_filter({
      unit: unitName,
      from: formatVietnameseDate(from),
      to: formatVietnameseDate(asOf),
    }),
    m.reports_foot_made({ moment: formatMoment(madeAt ?? now), version }),
    ...(shown === 'draft' ? [m.reports_foot_draft()] : []),
    ...(isTyped ? [m.reports_typed_mark()] : []),
  ].join('. ');
}
