import { viewWording } from '#app/criteria/view-wording.ts';
import { versionToWord } from '#app/criteria/worded-version.ts';
import { wordingSheet } from '#domain/criteria/wording-sheet.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

/** The sheet to fill in, with the codes and numbers of one version. */
export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'wording.publish');
  const { deps } = event.locals;
  const asked = { version: event.url.searchParams.get('bo-tieu-chi'), setNo: null };
  const { version } = orErrorPage(await viewWording(deps, actor, asked));
  const sheet = wordingSheet(orErrorPage(versionToWord(deps, version.id)));
  return new Response(sheet, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="nguyen-van-${version.id}.csv"`,
      'cache-control': 'private, no-store',
    },
  });
};
