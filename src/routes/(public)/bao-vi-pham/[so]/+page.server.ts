import { followMisuse } from '#app/supervision/follow-misuse.ts';
import { orErrorPage } from '#request/form.ts';
import type { PageServerLoad } from './$types';

/** How far a report is, for whoever has its number. */
export const load: PageServerLoad = async ({ locals: { deps }, params, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const report = orErrorPage(await followMisuse(deps, params.so));
  return { report, thanked: url.searchParams.has('da-nhan') };
};
