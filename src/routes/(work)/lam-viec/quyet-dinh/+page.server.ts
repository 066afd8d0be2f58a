import { countToSign, listDecisions, listToDecide } from '#app/recognition/list-decisions.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { listMinistryWork } from '#app/recognition/view-ministry.ts';
import { VIEW_PARAMS } from '#desk/recognition/decision-views.ts';
import { DECISION_VIEWS } from '#domain/recognition/decision-views.ts';
import { chosenByParam, pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.view');
  const { deps } = event.locals;
  const chosen = event.url.searchParams.get('xem');
  const view = chosenByParam(DECISION_VIEWS, VIEW_PARAMS, chosen) ?? 'all';
  const page = pageOf(event.url);
  const ministryPage = pageOf(event.url, 'trang-bo');
  const decisions = await listDecisions(deps, actor, { view, page });
  lastPageInstead(event.url, decisions.pages);
  const atMinistry = await listMinistryWork(deps, actor, ministryPage);
  lastPageInstead(event.url, atMinistry.pages, 'trang-bo');
  const prints = isAllowedSomewhere(actor, 'certificate.print');
  return {
    /** Of which all certificates can be printed; null for whoever may not. */
    printYear: prints ? yearOf(deps.clock.today()) : null,
    view,
    page,
    decisions,
    waiting: await listToDecide(deps, actor),
    /** How many wait for this person's signature; null for whoever signs none. */
    toSign: await countToSign(deps, actor),
    ministryPage,
    atMinistry,
  };
};
