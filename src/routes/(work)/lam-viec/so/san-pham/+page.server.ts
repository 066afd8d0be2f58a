import { listProducts } from '#app/register/list-products.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { shownPlace } from '#desk/register/place.ts';
import { productQuestion } from '#desk/register/product-question.ts';
import { pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'register.view');
  const { deps } = event.locals;
  const { asked, question, sector, standing } = productQuestion(event.url, deps, actor);
  const { day, order } = question;
  const page = pageOf(event.url);
  const list = orErrorPage(await listProducts(deps, actor, question, page));
  lastPageInstead(event.url, list.pages);
  return {
    asked,
    search: event.url.search,
    mayPersonal: isAllowedSomewhere(actor, 'producer.viewPersonal'),
    day: formatVietnameseDate(day),
    sector,
    standing,
    order,
    page,
    pages: list.pages,
    total: list.total,
    counts: list.counts,
    rows: list.rows.map((row) => ({
      ...row,
      place: shownPlace(deps, row.unitId, day),
      decidedOn: row.decidedOn && formatVietnameseDate(row.decidedOn),
      lastDay: row.lastDay && formatVietnameseDate(row.lastDay),
      daysLeft: row.lastDay && daysBetween(day, row.lastDay),
      closedOn: row.closedOn && formatVietnameseDate(row.closedOn),
    })),
  };
};
