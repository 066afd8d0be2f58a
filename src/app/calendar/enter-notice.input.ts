import * as v from 'valibot';
import { ACT_FIELDS, choice, day, optionalDay, text, ticked } from '#app/input-fields.ts';
import type { NoticeInput } from '#domain/calendar/check-notice.ts';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { m } from '#words/paraglide/messages.js';
import { SECOND_DAYS, SWAPS } from './notice-choices.ts';

/** Which notice: by the year it is about and its number. */
const noticeFields = {
  ...ACT_FIELDS,
  year: v.pipe(v.string(), v.regex(/^\d{4}$/), v.transform(Number)),
  number: text(m.calendar_notice_number, 60),
};

/** What the State decided about the days off of a year. */
export const enterNoticeInput = v.object({
  ...noticeFields,
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

/** The notice that is taken back. */
export const takeBackNoticeInput = v.object(noticeFields);

const DAY_OF_SECOND = { before: 1, after: 3 } as const;

/** What was sent, as the notice it describes. */
export function noticeFrom(sent: v.InferOutput<typeof enterNoticeInput>): NoticeInput {
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
