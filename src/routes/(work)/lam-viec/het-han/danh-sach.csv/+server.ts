import { endingSheet } from '#app/expiry/ending-sheet.ts';
import { filterOf } from '#desk/expiry/filter-address.ts';
import { attached } from '#request/attached.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'expiry.view');
  const sheet = await endingSheet(event.locals.deps, actor, filterOf(event.url));
  return attached(sheet, 'text/csv', 'giay-sap-het-han.csv');
};
