import { listMisuse } from '#app/supervision/list-misuse.ts';
import { FOLLOWED_PARAMS, MISUSE_PARAMS } from '#desk/supervision/misuse-words.ts';
import { FOLLOWED, MISUSE_KINDS } from '#domain/supervision/misuse.ts';
import { chosenByParam, pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'misuse.view');
  const params = event.url.searchParams;
  const state = chosenByParam(FOLLOWED, FOLLOWED_PARAMS, params.get('xem')) ?? null;
  const kind = chosenByParam(MISUSE_KINDS, MISUSE_PARAMS, params.get('loai')) ?? null;
  const page = pageOf(event.url);
  const list = await listMisuse(event.locals.deps, actor, { state, kind, page });
  lastPageInstead(event.url, list.pages);
  return { list, state, kind, page };
};
