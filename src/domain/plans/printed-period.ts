import { plainDate, type PlainDate } from '../calendar/plain-date.ts';

/** Of which days a number of a document is, as it prints them. */
export interface PrintedPeriod {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** `2022 đợt 1`: only what that round of the year recognised. */
  readonly round: number | null;
}

const YEAR = /(?:^|\D)((?:19|20)\d\d)(?!\d)/;
const ROUND = /đợt\s+(\d{1,2})/iu;

/**
 * Reads `2023`, `hết 2022`, `đến 2025`, `dự kiến hết 2023`, `2022 đợt 1`; what names no year (`đến nay`, `sau hơn 03
 * năm`, nothing) is of the day of the document. A goal of a later year runs from the document's own year.
 */
export function printedPeriod(printed: string, documentDay: PlainDate): PrintedPeriod {
  const year = Number(YEAR.exec(printed)?.[1] ?? Number.NaN);
  const ownYear = Number(documentDay.slice(0, 4));
  if (Number.isNaN(year)) return { from: firstOf(ownYear), to: documentDay, round: null };
  const from = /đến/u.test(printed) && ownYear < year ? ownYear : year;
  const round = ROUND.exec(printed)?.[1];
  return { from: firstOf(from), to: plainDate(year, 12, 31), round: round ? Number(round) : null };
}

const firstOf = (year: number) => plainDate(year, 1, 1);

/** The day of a document; `isExact` false: it prints a day that is in no calendar, and its first four digits of the year are taken. */
export interface PrintedDay {
  readonly day: PlainDate;
  readonly isExact: boolean;
}

/** Reads `2023-02-14` and `13/7/2022`; undefined where there is no day in it. */
export function printedDay(printed: string): PrintedDay | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(printed.trim());
  if (iso) return dayOf([iso[1], iso[2], iso[3]], true);
  const vietnamese = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(\d*)/.exec(printed.trim());
  if (!vietnamese) return undefined;
  return dayOf([vietnamese[3], vietnamese[2], vietnamese[1]], vietnamese[4] === '');
}

function dayOf(parts: readonly (string | undefined)[], isExact: boolean): PrintedDay | undefined {
  const [year = 0, month = 0, day = 0] = parts.map(Number);
  try {
    return { day: plainDate(year, month, day), isExact };
  } catch {
    return undefined;
  }
}
