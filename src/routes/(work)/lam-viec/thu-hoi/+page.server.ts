import { listRevocations } from '#app/supervision/list-revocations.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { pageOf } from '#request/chosen.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'revocation.view');
  const ended = event.url.searchParams.get('xem') === 'da-xong';
  const page = pageOf(event.url);
  const cases = await listRevocations(event.locals.deps, actor, { ended, page });
  lastPageInstead(event.url, cases.pages);
  return { ended, page, cases, mayOpen: isAllowedSomewhere(actor, 'revocation.handle') };
};
