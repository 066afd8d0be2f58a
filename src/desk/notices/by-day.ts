import type { ReadNotice } from '#app/notices/own-notices.ts';
import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';

/** Notices of one day, in the order in which they came. */
export interface DayOfNotices {
  readonly day: PlainDate;
  readonly notices: readonly ReadNotice[];
}

/** A list that is sorted by time, cut at the midnights of Viet Nam. */
export function byDay(notices: readonly ReadNotice[]): readonly DayOfNotices[] {
  const days = new Map<PlainDate, ReadNotice[]>();
  for (const notice of notices) {
    const day = dayInVietNam(notice.at);
    days.set(day, [...(days.get(day) ?? []), notice]);
  }
  return [...days].map(([day, ofDay]) => ({ day, notices: ofDay }));
}
