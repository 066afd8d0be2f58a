import { listRegulations } from '#app/regulation/list-regulations.ts';
import { listSessions } from '#app/council/list-sessions.ts';
import { SESSION_VIEWS, VIEW_PARAMS } from '#desk/council/session-views.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { chosenByParam, pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'session.view');
  const { deps } = event.locals;
  const chosen = event.url.searchParams.get('xem');
  const state = chosenByParam(SESSION_VIEWS, VIEW_PARAMS, chosen) ?? null;
  const page = pageOf(event.url);
  const list = await listSessions(deps, actor, { state, page });
  lastPageInstead(event.url, list.pages);
  const regulations = await listRegulations(deps, actor);
  return {
    ...list,
    state,
    page,
    mayWord: isAllowedSomewhere(actor, 'wording.publish'),
    mayPlan: isAllowedSomewhere(actor, 'session.create'),
    withoutRegulation: regulations.some(
      ({ versions }) => !versions.some(({ standing }) => standing === 'inForce'),
    ),
  };
};
