import { listImports } from '#app/imports/list-imports.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'import.view');
  const lists = await listImports(event.locals.deps, actor, pageOf(event.url));
  lastPageInstead(event.url, lists.pages);
  const mayTake = isAllowedSomewhere(actor, 'earlier.enter');
  return { ...lists, mayTake, dropped: event.url.searchParams.has('da-cat') };
};
