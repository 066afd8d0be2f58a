import { ACCOUNT_ACT_KINDS, listAccountActs } from '#app/access/list-account-acts.ts';
import { pageOf } from '#request/chosen.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'account.audit');
  const { searchParams } = event.url;
  const search = {
    text: searchParams.get('tim') ?? '',
    kind: ACCOUNT_ACT_KINDS.find((one) => one === searchParams.get('viec')) ?? null,
    page: pageOf(event.url),
  };
  const found = orErrorPage(await listAccountActs(event.locals.deps, actor, search));
  lastPageInstead(event.url, found.pages);
  return { search, kinds: ACCOUNT_ACT_KINDS, ...found };
};
