import { wordingSheet } from '#app/criteria/wording-sheet.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

/** The sheet to fill in, with the codes and numbers of one version. */
export const GET: RequestHandler = (event) => {
  const actor = askRight(event, 'wording.publish');
  const asked = event.url.searchParams.get('bo-tieu-chi');
  const { version, sheet } = orErrorPage(wordingSheet(event.locals.deps, actor, asked));
  return new Response(sheet, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="nguyen-van-${version}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
};
