import { listDoubleProducts } from '#app/register/list-doubles.ts';
import { pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'producer.merge');
  const page = pageOf(event.url);
  const list = orErrorPage(await listDoubleProducts(event.locals.deps, actor, page));
  lastPageInstead(event.url, list.pages);
  return { ...list, page };
};
