import { listDecisions, listToDecide } from '#app/recognition/list-decisions.ts';
import { listMinistryWork } from '#app/recognition/view-ministry.ts';
import { VIEW_PARAMS } from '#desk/recognition/decision-views.ts';
import { DECISION_VIEWS } from '#domain/recognition/decision-views.ts';
import { chosenByParam, pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.view');
  const { deps } = event.locals;
  const chosen = event.url.searchParams.get('xem');
  const view = chosenByParam(DECISION_VIEWS, VIEW_PARAMS, chosen) ?? 'all';
  const page = pageOf(event.url);
  const ministryPage = pageOf(event.url, 'trang-bo');
  return {
    view,
    page,
    decisions: await listDecisions(deps, actor, { view, page }),
    waiting: await listToDecide(deps, actor),
    ministryPage,
    atMinistry: await listMinistryWork(deps, actor, ministryPage),
  };
};
