import { viewPlans } from '#app/plans/list-plans.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { LEVEL_PARAMS, STATE_PARAMS, PLAN_LEVELS, PLAN_FILTER_STATES } from '#desk/plans/filter.ts';
import { programmeTabs } from '#desk/programme/tabs.ts';
import { chosenByParam, pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'plan.view');
  const { deps } = event.locals;
  const { searchParams } = event.url;
  const asked = Number(searchParams.get('nam'));
  const now = yearOf(deps.clock.today());
  const chosen = {
    year: Number.isInteger(asked) && asked >= 2018 && asked <= now + 5 ? asked : null,
    level: chosenByParam(PLAN_LEVELS, LEVEL_PARAMS, searchParams.get('cap')) ?? null,
    state: chosenByParam(PLAN_FILTER_STATES, STATE_PARAMS, searchParams.get('trang-thai')) ?? null,
  };
  const page = pageOf(event.url);
  const list = await viewPlans(deps, actor, { ...chosen, page });
  lastPageInstead(event.url, list.pages);
  return { ...list, chosen, page, now, tabs: programmeTabs(actor, '/lam-viec/ke-hoach') };
};
