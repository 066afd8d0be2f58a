import type { EnteredNotice } from '#domain/calendar/holiday-notice.ts';
import { parsePlainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import data from './notices.json' with { type: 'json' };

let cached: readonly EnteredNotice[] | undefined;

/** The notices that came with this version, as if they had been entered first. */
export function loadNotices(): readonly EnteredNotice[] {
  cached ??= data.notices.map((notice) => ({
    year: notice.year,
    number: notice.number,
    dated: dayOrNull(notice.dated),
    tetFrom: dayOrNull(notice.tetFrom),
    nationalDayWith: dayOrNull(notice.nationalDayWith),
    swaps: notice.swaps.map(({ off, worked }) => ({ off: dayOf(off), worked: dayOf(worked) })),
    provisional: notice.provisional,
    withdrawn: false,
  }));
  return cached;
}

function dayOrNull(text: string | null): PlainDate | null {
  return text === null ? null : dayOf(text);
}

/** A day of the file; one that does not exist is a fault of the file. */
function dayOf(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (!day.ok) throw new Error(`notices.json: ${text} is not a day`);
  return day.value;
}
