import type { Actor } from '#domain/access/authorize.ts';
import {
  noticeKey,
  noticesThatCount,
  type DaySwap,
  type EnteredNotice,
  type HolidayNotice,
} from '#domain/calendar/holiday-notice.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import {
  isYearDecided,
  publicHolidays,
  type PublicHoliday,
} from '#domain/calendar/public-holidays.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listEnteredNotices } from '#storage/calendar/holiday-notices.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';

/** A notice of the year with whether it counts, and who entered it; null: it came with the system. */
export interface ShownNotice extends EnteredNotice {
  readonly counts: boolean;
  readonly entered: { readonly by: string; readonly at: Instant } | null;
}

/** Provisional: proposed, and counted once the notice is fixed. */
export interface ShownSwap extends DaySwap {
  readonly noticeNumber: string;
  readonly provisional: boolean;
}

export interface HolidaysOfYear {
  readonly year: number;
  readonly days: readonly PublicHoliday[];
  /** Days off in exchange for a Saturday or Sunday that is worked, in their order. */
  readonly swaps: readonly ShownSwap[];
  readonly decided: boolean;
  /** The newest entry first. */
  readonly notices: readonly ShownNotice[];
  /** How many entries there are: what a new one stands behind. */
  readonly version: number;
}

/** The days off of a year as they are counted now, with every notice ever entered for it. Refuses NOT_ALLOWED. */
export async function listHolidays(
  deps: Deps,
  actor: Actor,
  year: number,
): Promise<Result<HolidaysOfYear>> {
  if (reachFor(deps, actor, 'settings.manage').withinUnits.size === 0) return refuse('NOT_ALLOWED');
  const entered = await listEnteredNotices(deps.db);
  const all = [
    ...deps.shippedNotices.map((notice) => ({ ...notice, entered: null })),
    ...entered.map(({ enteredByName: by, enteredAt: at, ...notice }) => ({
      ...notice,
      entered: { by, at },
    })),
  ];
  const counting = noticesThatCount(all);
  const latest = new Map(all.map((notice) => [noticeKey(notice), notice]));
  return ok({
    year,
    days: publicHolidays(year, counting),
    swaps: swapsOf(year, counting),
    decided: isYearDecided(year, counting),
    notices: all
      .filter((notice) => notice.year === year)
      .map((notice) => ({
        ...notice,
        counts: !notice.withdrawn && latest.get(noticeKey(notice)) === notice,
      }))
      .toReversed(),
    version: entered.at(-1)?.no ?? 0,
  });
}

function swapsOf(year: number, counting: readonly HolidayNotice[]): readonly ShownSwap[] {
  return counting
    .filter((notice) => notice.year === year)
    .flatMap(({ number: noticeNumber, provisional, swaps }) =>
      swaps.map((swap) => ({ ...swap, noticeNumber, provisional })),
    )
    .sort((a, b) => (a.off < b.off ? -1 : 1));
}
