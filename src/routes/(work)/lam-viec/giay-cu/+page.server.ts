import { findProductsToEnter, listWaitingEarlier } from '#app/recognition/view-earlier.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.view');
  const { deps } = event.locals;
  const page = pageOf(event.url);
  const waiting = await listWaitingEarlier(deps, actor, page);
  lastPageInstead(event.url, waiting.pages);
  const mayEnter = isAllowedSomewhere(actor, 'earlier.enter');
  const words = event.url.searchParams.get('tim') ?? '';
  const found = mayEnter ? await findProductsToEnter(deps, actor, words) : [];
  return { page, waiting, mayEnter, words, found };
};
