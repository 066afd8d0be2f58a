import { listCounted } from '#app/counts/list-counted.ts';
import { COUNTS } from '#domain/counts/six-counts.ts';
import { countsAsked } from '#desk/counts/asked.ts';
import { countedHeading, shownLine } from '#desk/counts/counted-lines.ts';
import { NUMBER_PARAMS } from '#desk/counts/params.ts';
import { chosenByParam, pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'count.view');
  const { deps } = event.locals;
  const asked = countsAsked(event.url, deps, actor);
  const name =
    chosenByParam(COUNTS, NUMBER_PARAMS, event.url.searchParams.get('con-so')) ?? 'received';
  const page = pageOf(event.url);
  const list = orErrorPage(await listCounted(deps, actor, asked.question, name, page));
  lastPageInstead(event.url, list.pages);
  return {
    search: event.url.search,
    heading: countedHeading(deps, asked, name, list.total),
    page,
    pages: list.pages,
    lines: list.lines.map((line) => shownLine(deps, line, asked.question.asOf)),
  };
};
