import { listAccounts } from '#app/access/list-accounts.ts';
import { ROLES } from '#domain/access/rights.ts';
import { pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'account.manage');
  const { searchParams } = event.url;
  const text = (searchParams.get('tim') ?? '').slice(0, 100);
  const role = ROLES.find((one) => one === searchParams.get('vai-tro')) ?? null;
  const page = pageOf(event.url);
  const list = orErrorPage(await listAccounts(event.locals.deps, actor, { text, role, page }));
  lastPageInstead(event.url, list.pages);
  return { ...list, search: { text, role }, page };
};
