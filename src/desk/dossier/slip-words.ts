import type { SlipInWords } from '#app/dossier/print-slip.ts';
import type { SlipView } from '#app/dossier/view-slip.ts';
import { formatVietnameseDate, type Instant } from '#domain/calendar/plain-date.ts';
import { formatMoment } from '#ui/format.ts';
import { shortSeal } from '#ui/short-seal.ts';
import { m } from '#words/paraglide/messages.js';
import { slipLines } from './slip-lines.ts';
import { kindWord } from './words.ts';

const VI = { locale: 'vi' } as const;

/** The slip for paper: in Vietnamese, whatever the page is read in. */
export function slipInWords(view: SlipView, now: Instant): SlipInWords {
  const { slip, asOf, made } = view;
  const { dossier, set } = view.view;
  const lines = slipLines(view, VI);
  return {
    dossier: [
      ...(dossier.productCode === null ? [] : [dossier.productCode]),
      ...[dossier.productName, dossier.producerName, kindWord(dossier.kind)],
    ]
      .join(', ')
      .concat(`, bộ ${set.no}.`),
    summary: m.dossier_slip_lead(leadOf(slip), VI),
    rows: lines.map((line) => [
      line.who,
      line.people === '' ? line.what : `${line.what} (${line.people})`,
      ...[line.from, line.to, String(line.workingDays), line.term, line.outcome],
    ]),
    bars: lines.map(({ who, what, calendarDays }) => ({
      label: `${who}: ${what.charAt(0).toLowerCase()}${what.slice(1)}`,
      value: calendarDays,
      words: `${calendarDays} ngày`,
    })),
    note: m.dossier_slip_note({}, VI),
    foot: [
      m.dossier_slip_made({ acts: made.acts, hash: shortSeal(made.hash) }, VI),
      m.dossier_slip_printed({ day: formatVietnameseDate(asOf), moment: formatMoment(now) }, VI),
    ].join('. '),
  };
}

export function leadOf({ workingDays, calendarDays, producerDays }: SlipView['slip']) {
  return { days: workingDays, calendar: calendarDays, producer: producerDays };
}
