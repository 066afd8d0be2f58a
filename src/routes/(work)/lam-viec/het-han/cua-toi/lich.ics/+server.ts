import { ownCalendar } from '#app/expiry/calendar-file.ts';
import { attached } from '#request/attached.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'renewal.answer');
  return attached(await ownCalendar(event.locals.deps, actor), 'text/calendar', 'giay-ocop.ics');
};
