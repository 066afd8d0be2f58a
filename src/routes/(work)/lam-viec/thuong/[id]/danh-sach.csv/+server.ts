import { rewardSheet } from '#app/support/reward-sheet.ts';
import { reasonSentence } from '#desk/support/words.ts';
import { attached } from '#request/attached.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'reward.view');
  const { deps } = event.locals;
  const sheet = await rewardSheet(deps, actor, event.params.id, reasonSentence);
  return attached(orErrorPage(sheet), 'text/csv', 'danh-sach-thuong.csv');
};
