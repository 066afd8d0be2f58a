import { listIdeas } from '#app/cycle/list-ideas.ts';
import { IDEA_PARAMS, STATES_IN_ORDER } from '#desk/cycle/words.ts';
import { programmeTabs } from '#desk/programme/tabs.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { chosenByParam, pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'idea.view');
  const { deps } = event.locals;
  const params = event.url.searchParams;
  const state = chosenByParam(STATES_IN_ORDER, IDEA_PARAMS, params.get('xem')) ?? null;
  const thisYear = yearOf(deps.clock.today());
  const years = [0, 1, 2, 3, 4].map((back) => thisYear - back);
  const year = years.find((one) => String(one) === params.get('nam')) ?? null;
  const words = (params.get('tim') ?? '').slice(0, 100);
  const page = pageOf(event.url);
  const list = await listIdeas(deps, actor, { state, year, words, page });
  lastPageInstead(event.url, list.pages);
  return {
    ...{ list, state, year, years, words, page, today: deps.clock.today() },
    tabs: programmeTabs(actor, '/lam-viec/chu-trinh'),
    maySend: isAllowedSomewhere(actor, 'idea.send'),
  };
};
