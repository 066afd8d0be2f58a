import { ACCOUNT_ACT_KINDS, listAccountActs } from '#app/access/list-account-acts.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'account.audit');
  const { searchParams } = event.url;
  const search = {
    text: searchParams.get('tim') ?? '',
    kind: ACCOUNT_ACT_KINDS.find((one) => one === searchParams.get('viec')) ?? null,
    page: pageOf(searchParams.get('trang')),
  };
  const found = orErrorPage(await listAccountActs(event.locals.deps, actor, search));
  return { search, kinds: ACCOUNT_ACT_KINDS, ...found };
};

/** A page that the database can count to; anything else is the first. */
function pageOf(text: string | null): number {
  const page = Number(text);
  return Number.isInteger(page) && page >= 1 && page <= 1_000_000 ? page : 1;
}
