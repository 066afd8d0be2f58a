import { listAccounts } from '#app/access/list-accounts.ts';
import { ROLES } from '#domain/access/rights.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

const PER_PAGE = 25;

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'account.manage');
  const { searchParams } = event.url;
  const text = searchParams.get('tim') ?? '';
  const role = ROLES.find((one) => one === searchParams.get('vai-tro')) ?? null;
  const accounts = orErrorPage(await listAccounts(event.locals.deps, actor, { text, role }));
  const pages = Math.max(1, Math.ceil(accounts.length / PER_PAGE));
  const page = Math.min(pages, Math.max(1, Number(searchParams.get('trang')) || 1));
  return {
    search: { text, role },
    total: accounts.length,
    accounts: accounts.slice((page - 1) * PER_PAGE, page * PER_PAGE),
    page,
    pages,
  };
};
