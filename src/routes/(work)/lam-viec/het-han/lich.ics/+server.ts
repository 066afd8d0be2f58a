import { radarCalendar } from '#app/expiry/calendar-file.ts';
import { filterOf } from '#desk/expiry/filter-address.ts';
import { attached } from '#request/attached.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'expiry.view');
  const calendar = await radarCalendar(event.locals.deps, actor, filterOf(event.url));
  return attached(calendar, 'text/calendar', 'giay-sap-het-han.ics');
};
