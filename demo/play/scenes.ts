import { parseVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { noticesThatCount } from '#domain/calendar/holiday-notice.ts';
import { workingCalendar } from '#domain/calendar/public-holidays.ts';
import { isWorkingDay } from '#domain/calendar/working-days.ts';
import { loadNotices } from '#platform/holidays/load.ts';
import { chance } from '../pick.ts';
import { done, type Stage } from '../stage.ts';
import type { Day } from '../day.ts';

/** The story ends before anybody enters a notice of its own. */
const CALENDAR = workingCalendar(noticesThatCount(loadNotices()));

/** Something that happens on a day; the name decides the minute and the ids. */
export interface Scene {
  readonly name: string;
  readonly day: PlainDate;
  readonly minutes: number;
  readonly play: () => Promise<void>;
}

/** A day of 2026. */
export function on(day: Day): PlainDate {
  return done(day, parseVietnameseDate(`${day}/2026`));
}

/** A scene in the morning or afternoon of a day; `from` minutes after midnight at the earliest. */
export function scene(
  name: string,
  day: PlainDate,
  play: () => Promise<void>,
  from = 8 * 60,
): Scene {
  return { name, day, minutes: from + chance(name, 8 * 60), play };
}

/** Plays the scenes in the order of their days and minutes, so that every number is drawn in turn. */
export async function playAll(stage: Stage, scenes: readonly Scene[]): Promise<void> {
  const inTime = scenes.toSorted((a, b) =>
    a.day === b.day ? a.minutes - b.minutes : a.day < b.day ? -1 : 1,
  );
  for (const { name, day, minutes, play } of inTime) {
    stage.begin(name, day, minutes);
    await play();
  }
}

/** An office works on working days; a story that says otherwise is wrong. */
export function atWork(stage: Stage, name: string, day: PlainDate): void {
  if (!isWorkingDay(CALENDAR, day)) throw new Error(`${name}: nobody works on ${day}`);
}
