import type { RequestEvent } from '@sveltejs/kit';
import { listCounted } from '#app/counts/list-counted.ts';
import { viewCounts } from '#app/counts/view-counts.ts';
import type { Deps } from '#app/deps.ts';
import type { ExportedList, ListFile } from '#app/list-file.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { COUNTS } from '#domain/counts/six-counts.ts';
import { attachedList } from '#request/attached.ts';
import { chosenByParam } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { formatMoment } from '#ui/format.ts';
import { m } from '#words/paraglide/messages.js';
import { countsAsked, type CountsAsked } from './asked.ts';
import { countedHeading, placeOf, shownLine } from './counted-lines.ts';
import { numbersOf, shareInTime, type CountNumbers } from './numbers.ts';
import { NUMBER_PARAMS } from './params.ts';
import { periodWords } from './periods.ts';
import { DESK_WORDS } from './words.ts';

type FileEvent = Pick<RequestEvent, 'locals' | 'url' | 'request'>;

/** The counts of all desks as a file. */
export async function sendCounts(event: FileEvent, file: ListFile): Promise<Response> {
  const actor = askRight(event, 'count.view');
  const { deps } = event.locals;
  const asked = countsAsked(event.url, deps, actor);
  const view = orErrorPage(await viewCounts(deps, actor, asked.question));
  const title = m.counts_title({ period: periodWords(asked.period) });
  const name = (unit: string | undefined) => unit ?? m.counts_row_open_place();
  const list: ExportedList = {
    name: m.counts_sheet_name(),
    heading: [title, ...countsFoot(deps, asked)],
    columns: [m.counts_col_desk(), ...COLUMNS.map((label) => label()), m.counts_col_in_time()].map(
      (label, at) => ({ head: [label] as const, width: at === 0 ? 34 : 14 }),
    ),
    rows: [
      ...view.rows.map(({ unit, counts }) => cellsOf(name(unit?.fullName), numbersOf(counts))),
      ...view.empty.map(({ fullName }) => cellsOf(fullName, ZERO)),
      ...view.unopened.map(({ fullName }) => [fullName, ...COLUMNS.map(() => '?'), '?']),
      cellsOf(
        m.counts_row_sum({ count: view.rows.length + view.empty.length }),
        numbersOf(view.all),
      ),
    ],
  };
  return attachedList(list, file, `sau-so-${view.days.to}`);
}

/** The dossiers behind a number as a file. */
export async function sendCounted(event: FileEvent, file: ListFile): Promise<Response> {
  const actor = askRight(event, 'count.view');
  const { deps } = event.locals;
  const asked = countsAsked(event.url, deps, actor);
  const param = event.url.searchParams.get('con-so');
  const name = chosenByParam(COUNTS, NUMBER_PARAMS, param) ?? 'received';
  const counted = orErrorPage(await listCounted(deps, actor, asked.question, name, null));
  const { title, lead } = countedHeading(deps, asked, name, counted.total);
  const list: ExportedList = {
    name: m.counts_sheet_name(),
    heading: [title, lead, ...countsFoot(deps, asked)],
    columns: LIST_COLUMNS.map(([label, width]) => ({ head: [label()] as const, width })),
    rows: counted.lines.map((line) => {
      const { named, place, lateBy } = shownLine(deps, line, asked.question.asOf);
      return [
        ...[named?.productCode ?? '', named?.productName ?? m.counts_list_tied()],
        ...[named?.producerName ?? '', named?.kind ?? '', place, dayCell(line.arrivedOn)],
        ...[dayCell(line.leftOn), dayCell(line.term?.dueOn ?? null), lateBy],
      ];
    }),
  };
  return attachedList(list, file, `ho-so-${NUMBER_PARAMS[name]}`);
}

function dayCell(date: PlainDate | null) {
  return date && { date };
}

const LIST_COLUMNS = [
  [m.counts_list_col_code, 20],
  [m.counts_list_col_product, 36],
  [m.counts_list_col_producer, 36],
  [m.counts_list_col_kind, 18],
  [m.counts_list_col_place, 24],
  [m.counts_list_col_arrived, 14],
  [m.counts_list_col_left, 16],
  [m.counts_list_col_term, 14],
  [m.counts_list_col_late, 14],
] as const;

const COLUMNS = [
  m.counts_col_carried,
  m.counts_col_received,
  m.counts_col_returned,
  m.counts_col_done,
  m.counts_col_open,
  m.counts_col_late,
] as const;
const ZERO: CountNumbers = {
  ...{ carried: 0, received: 0, returned: 0, done: 0, open: 0, late: 0, returnedLate: 0 },
};

export function cellsOf(name: string, numbers: CountNumbers): readonly (string | number)[] {
  const { carried, received, returned, done, open, late } = numbers;
  const share = shareInTime(numbers);
  const figures = [carried, received, returned, done, open, late].map((one) => one ?? '–');
  return [name, ...figures, share === null ? '–' : `${share}%`];
}

/** Filter, day and making time, as they stand on every file. */
export function countsFoot(deps: Deps, asked: CountsAsked): readonly string[] {
  const { desk, asOf, period } = asked.question;
  const day = formatVietnameseDate(asOf < period.to ? asOf : period.to);
  const filter = [DESK_WORDS[desk](), placeOf(deps, asked), periodWords(asked.period)].join('; ');
  return [
    m.counts_sheet_filter({ filter }),
    m.counts_sheet_day({ day }),
    m.counts_sheet_made({ moment: formatMoment(deps.clock.now()) }),
  ];
}
