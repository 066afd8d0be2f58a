import { viewPeople } from '#app/recognition/papers/view-people.ts';
import { pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.view');
  const page = pageOf(event.url);
  const view = orErrorPage(await viewPeople(event.locals.deps, actor, event.params.id, page));
  lastPageInstead(event.url, view.pages);
  return { ...view, page };
};
