import { ok, okUnless, refusal, refuse, type Refusal, type Result } from '../result.ts';
import { addDays, daysBetween, weekday } from './day-arithmetic.ts';
import {
  noticeKey,
  type DaySwap,
  type EnteredNotice,
  type HolidayNotice,
} from './holiday-notice.ts';
import { formatVietnameseDate, plainDate, yearOf, type PlainDate } from './plain-date.ts';
import { FIRST_YEAR, LAST_YEAR, tetOf, workingCalendar } from './public-holidays.ts';
import { isWorkingDay } from './working-days.ts';

/** A notice as it is typed: a swap may have one of its days missing. */
export interface NoticeInput extends Omit<HolidayNotice, 'dated' | 'swaps'> {
  readonly dated: PlainDate;
  readonly swaps: readonly { readonly off: PlainDate | null; readonly worked: PlainDate | null }[];
}

/** So far from the day off lies a day worked for it at most; notices stayed within ten days. */
const FARTHEST_SWAP = 31;

/**
 * Whether a notice can be what the State decided. Refuses, all at once: NOTICE_YEAR,
 * NOTICE_DATED_LATER, NOTICE_EMPTY, NOTICE_TET, NOTICE_NATIONAL_DAY, NOTICE_SWAP_HALF,
 * NOTICE_SWAP_OFF, NOTICE_SWAP_WORKED, NOTICE_SWAP_FAR.
 */
export function checkNotice(
  input: NoticeInput,
  known: readonly HolidayNotice[],
  today: PlainDate,
): Result<EnteredNotice> {
  const others = known.filter((one) => noticeKey(one) !== noticeKey(input));
  if (input.year < FIRST_YEAR || input.year > LAST_YEAR) {
    const range = { first: FIRST_YEAR, last: LAST_YEAR };
    return { ok: false, refusals: [refusal('NOTICE_YEAR', range, 'year')] };
  }
  const { swaps, halves } = wholeSwaps(input);
  const found = [
    ...(input.dated > today ? [refusal('NOTICE_DATED_LATER', {}, 'dated')] : []),
    ...(isEmpty(input) ? [refusal('NOTICE_EMPTY', {}, 'tetFrom')] : []),
    ...checkTet(input),
    ...checkNationalDay(input),
    ...halves,
    ...swaps.flatMap((swap) => checkSwap(swap, input, others)),
  ];
  const whole = swaps.map(({ off, worked }) => ({ off, worked }));
  return okUnless(found, { ...input, swaps: whole, withdrawn: false });
}

/** Taking back a notice that counts. Refuses NOTICE_UNKNOWN for one that does not. */
export function takenBack(
  { year, number }: Pick<HolidayNotice, 'year' | 'number'>,
  known: readonly HolidayNotice[],
): Result<EnteredNotice> {
  const notice = known.find((one) => noticeKey(one) === noticeKey({ year, number }));
  return notice ? ok({ ...notice, withdrawn: true }) : refuse('NOTICE_UNKNOWN', { number, year });
}

function isEmpty({ tetFrom, nationalDayWith, swaps }: NoticeInput): boolean {
  const swapped = swaps.some(({ off, worked }) => off !== null || worked !== null);
  return tetFrom === null && nationalDayWith === null && !swapped;
}

/** The five days hold the first day of the year. */
function checkTet({ year, tetFrom }: NoticeInput): readonly Refusal[] {
  if (tetFrom === null) return [];
  const tet = tetOf(year);
  if (tetFrom <= tet && tetFrom >= addDays(tet, -4)) return [];
  return [refusal('NOTICE_TET', { year, tet: formatVietnameseDate(tet) }, 'tetFrom')];
}

function checkNationalDay({ year, nationalDayWith }: NoticeInput): readonly Refusal[] {
  const lawful = [null, plainDate(year, 9, 1), plainDate(year, 9, 3)];
  if (lawful.includes(nationalDayWith)) return [];
  return [refusal('NOTICE_NATIONAL_DAY', { year }, 'nationalDayWith')];
}

interface PlacedSwap extends DaySwap {
  readonly place: number;
}

/** The swaps of which both days are there, and a refusal for each of which one is. */
function wholeSwaps({ swaps }: NoticeInput) {
  const placed = swaps.map(({ off, worked }, place) => ({ off, worked, place }));
  const halves = placed
    .filter(({ off, worked }) => (off === null) !== (worked === null))
    .map(({ off, place }) =>
      refusal('NOTICE_SWAP_HALF', {}, off === null ? `off${place}` : `worked${place}`),
    );
  return {
    halves,
    swaps: placed.filter((one): one is PlacedSwap => one.off !== null && one.worked !== null),
  };
}

/** A swap gives a working day for a Saturday or Sunday that nobody works yet. */
function checkSwap(
  { off, worked, place }: PlacedSwap,
  input: NoticeInput,
  others: readonly HolidayNotice[],
): readonly Refusal[] {
  const own = { ...input, swaps: [] };
  const calendar = workingCalendar([...others, own]);
  const day = (one: PlainDate) => ({ day: formatVietnameseDate(one) });
  const found: Refusal[] = [];
  if (!isWorkingDay(calendar, off)) found.push(refusal('NOTICE_SWAP_OFF', day(off), `off${place}`));
  if (weekday(worked) <= 5 || isWorkingDay(calendar, worked) || calendar.holidays.has(worked)) {
    found.push(refusal('NOTICE_SWAP_WORKED', day(worked), `worked${place}`));
  }
  const far = Math.abs(daysBetween(off, worked)) > FARTHEST_SWAP;
  if (far || (yearOf(off) !== input.year && yearOf(worked) !== input.year)) {
    found.push(refusal('NOTICE_SWAP_FAR', { year: input.year }, `worked${place}`));
  }
  return found;
}
