import * as v from 'valibot';
import type { NoticeInput } from '#domain/calendar/check-notice.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { ACT_FIELDS, choice, day, optionalDay, text, ticked } from '#app/input-fields.ts';
import { m } from '#words/paraglide/messages.js';

/** As many swaps as a notice ever named, and one more. */
export const SWAPS = [0, 1, 2] as const;

/** Which day joins 2/9; `none`: the notice does not say. */
export const SECOND_DAYS = ['none', 'before', 'after'] as const;

const year = v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number));

export const NOTICE_SCHEMA = v.object({
  ...ACT_FIELDS,
  year,
  number: text(m.calendar_notice_number, 60),
  dated: day(m.calendar_notice_dated),
  tetFrom: optionalDay(),
  second: choice(m.calendar_notice_second, SECOND_DAYS),
  off0: optionalDay(),
  worked0: optionalDay(),
  off1: optionalDay(),
  worked1: optionalDay(),
  off2: optionalDay(),
  worked2: optionalDay(),
  provisional: ticked,
});

export const TAKE_BACK_SCHEMA = v.object({
  ...ACT_FIELDS,
  year,
  number: text(m.calendar_notice_number, 60),
});

const DAY_OF_SECOND = { before: 1, after: 3 } as const;

/** The form as the notice it describes. */
export function noticeFrom(sent: v.InferOutput<typeof NOTICE_SCHEMA>): NoticeInput {
  const { year: of, number, dated, tetFrom, second, provisional } = sent;
  return {
    year: of,
    number,
    dated,
    tetFrom,
    nationalDayWith: second === 'none' ? null : plainDate(of, 9, DAY_OF_SECOND[second]),
    swaps: SWAPS.map((place) => ({ off: sent[`off${place}`], worked: sent[`worked${place}`] })),
    provisional,
  };
}
