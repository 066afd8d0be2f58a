import { listChecks } from '#app/supervision/list-checks.ts';
import { VIEW_PARAMS } from '#desk/supervision/check-words.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { CHECK_VIEWS } from '#domain/supervision/check-views.ts';
import { chosenByParam, pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'check.view');
  const { deps } = event.locals;
  const view = chosenByParam(CHECK_VIEWS, VIEW_PARAMS, event.url.searchParams.get('xem')) ?? 'all';
  const page = pageOf(event.url);
  const list = await listChecks(deps, actor, { view, page });
  lastPageInstead(event.url, list.pages);
  return {
    list,
    view,
    page,
    foresees: isAllowedSomewhere(actor, 'check.foresee'),
    orders: isAllowedSomewhere(actor, 'check.order'),
    ofProducer: isAllowedSomewhere(actor, 'check.remark'),
  };
};
