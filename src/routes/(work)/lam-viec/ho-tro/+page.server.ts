import { listSupports, sumSupports } from '#app/support/records/list-supports.ts';
import { nameOfProducer } from '#app/support/records/view-supported.ts';
import { programmeTabs } from '#desk/programme/tabs.ts';
import { bookQuestion } from '#desk/support/records/book-question.ts';
import { bookWords, filterOptions, shownChart } from '#desk/support/records/book-words.ts';
import { bookChart } from '#desk/support/records/chart.ts';
import { shownSupport } from '#desk/support/records/shown-row.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'support.view');
  const { deps } = event.locals;
  const { asked, question, years } = bookQuestion(event.url, deps, actor);
  const page = pageOf(event.url);
  const list = orErrorPage(await listSupports(deps, actor, question, page));
  lastPageInstead(event.url, list.pages);
  const sums = orErrorPage(await sumSupports(deps, actor, question));
  const { producerId } = question;
  const day = formatVietnameseDate(deps.clock.today());
  const chart = bookChart(sums, question.year);
  return {
    tabs: programmeTabs(actor, '/lam-viec/ho-tro'),
    asked,
    years,
    question,
    search: event.url.search,
    day,
    mayKeep: isAllowedSomewhere(actor, 'support.keep'),
    ...bookWords(event.url.search, question, { sums, list, chart, day }),
    chart: shownChart(chart),
    filters: filterOptions(question),
    onlyOf: producerId === null ? null : await nameOfProducer(deps, actor, producerId),
    page,
    pages: list.pages,
    rows: list.rows.map((row) => shownSupport(deps, row)),
  };
};
