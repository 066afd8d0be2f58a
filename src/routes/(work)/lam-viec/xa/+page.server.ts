import { listQueue } from '#app/commune/list-queue.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { QUEUE_FILTERS, QUEUE_VIEWS } from '#domain/commune/queue.ts';
import { chosenByParam, pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';
import { FILTER_PARAMS, VIEW_PARAMS } from '#desk/commune/params.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.receive');
  const { deps } = event.locals;
  const view = chosenByParam(QUEUE_VIEWS, VIEW_PARAMS, event.url.searchParams.get('xem')) ?? 'todo';
  const filter =
    chosenByParam(QUEUE_FILTERS, FILTER_PARAMS, event.url.searchParams.get('loc')) ?? null;
  const page = pageOf(event.url);
  const list = await listQueue(deps, actor, { view, filter, page });
  lastPageInstead(event.url, list.pages);
  return {
    ...list,
    view,
    filter,
    page,
    mayRegister: isAllowedSomewhere(actor, 'producer.register'),
  };
};
