import type { RequestEvent } from '@sveltejs/kit';
import { printCounts } from '#app/counts/print-counts.ts';
import { viewCounts } from '#app/counts/view-counts.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { pdfResponse } from '#request/pdf-response.ts';
import { formatNumber } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';
import { countsAsked } from './asked.ts';
import { equationOf, numbersOf } from './numbers.ts';
import { periodWords } from './periods.ts';
import { cellsOf, countsFoot } from './send-counts.ts';

const VI = { locale: 'vi' } as const;

/** The counts on paper, in Vietnamese whatever the page is read in. */
export async function sendCountsPaper(
  event: Pick<RequestEvent, 'locals' | 'url' | 'request'>,
): Promise<Response> {
  const actor = askRight(event, 'count.view');
  const { deps, account } = event.locals;
  const asked = countsAsked(event.url, deps, actor);
  const { days, all, rows, empty, unopened } = orErrorPage(
    await viewCounts(deps, actor, asked.question),
  );
  const numbers = numbersOf(all);
  const { equation, sum } = equationOf(numbers);
  const [from, to] = [formatVietnameseDate(days.from), formatVietnameseDate(days.to)];
  const words = {
    about: `${periodWords(asked.period)} (${m.counts_period_days({ from, to }, VI)})`,
    equation: m.counts_equation({ equation, sum: formatNumber(sum, 'vi') }, VI),
    rows: [
      ...rows.map(({ unit, counts }) =>
        cellsOf(unit?.fullName ?? m.counts_row_open_place({}, VI), numbersOf(counts)),
      ),
      cellsOf(m.counts_row_sum({ count: rows.length + empty.length }, VI), numbers),
    ].map((row) => row.map(String)),
    notes: [
      ...(empty.length > 0 ? [`${m.counts_row_empty({ count: empty.length }, VI)}.`] : []),
      ...(unopened.length > 0 ? [`${m.counts_row_unopened({ count: unopened.length }, VI)}.`] : []),
      asked.question.desk === 'province'
        ? `${m.counts_no_term({}, VI)}.`
        : m.counts_note_term({}, VI),
      m.counts_note_once({}, VI),
    ],
    foot: countsFoot(deps, asked).join('. '),
  };
  const body = account?.bodyName ?? '';
  return pdfResponse(orErrorPage(await printCounts(deps, actor, asked.question, body, words)));
}
