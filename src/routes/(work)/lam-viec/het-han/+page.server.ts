import { listEnding } from '#app/expiry/list-ending.ts';
import { listPlaces, viewRadar } from '#app/expiry/view-radar.ts';
import { filterOf } from '#desk/expiry/filter-address.ts';
import { pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'expiry.view');
  const { deps } = event.locals;
  const filter = filterOf(event.url);
  const page = pageOf(event.url);
  const [radar, list] = await Promise.all([
    viewRadar(deps, actor, filter),
    listEnding(deps, actor, filter, page),
  ]);
  lastPageInstead(event.url, list.pages);
  return {
    filter,
    page,
    radar,
    list,
    places: listPlaces(deps, actor),
    every: event.url.searchParams.has('du-xa'),
  };
};
