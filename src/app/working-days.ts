import { noticesThatCount } from '#domain/calendar/holiday-notice.ts';
import { workingCalendar } from '#domain/calendar/public-holidays.ts';
import type { WorkingCalendar } from '#domain/calendar/working-days.ts';
import { listEnteredNotices, noticesVersion } from '#storage/calendar/holiday-notices.ts';
import type { Db, Trx } from '#storage/database.ts';
import type { Deps } from './deps.ts';

interface Kept {
  readonly version: number;
  readonly shipped: Deps['shippedNotices'];
  readonly calendar: WorkingCalendar;
}

/** One calendar a database: computing it takes longer than asking whether it still holds. */
const kept = new WeakMap<Db, Kept>();

/**
 * The working days as the notices stand now. Every question asks the database for the number of the
 * last entry, so that a notice entered on one server counts on all of them at once.
 */
export async function workingDays(deps: Deps, db: Db | Trx = deps.db): Promise<WorkingCalendar> {
  const version = await noticesVersion(db);
  const known = kept.get(deps.db);
  if (known?.version === version && known.shipped === deps.shippedNotices) return known.calendar;
  const entered = await listEnteredNotices(db);
  const calendar = workingCalendar(noticesThatCount([...deps.shippedNotices, ...entered]));
  // A transaction may see what is not committed and never will be: only what all see is kept.
  if (db === deps.db) kept.set(deps.db, { version, shipped: deps.shippedNotices, calendar });
  return calendar;
}
