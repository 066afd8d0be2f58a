import { viewExtensions } from '#app/recognition/view-extension.ts';
import { pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import { viewAsked } from '#desk/recognition/extension/views.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'expiry.view');
  const page = pageOf(event.url);
  const view = viewAsked(event.url);
  const list = await viewExtensions(event.locals.deps, actor, { view, page });
  lastPageInstead(event.url, list.pages);
  return { ...list, view, page };
};
