import type { RequestEvent } from '@sveltejs/kit';
import type { ListFile } from '#app/list-file.ts';
import { rewardSheet } from '#app/support/reward-sheet.ts';
import { attachedList } from '#request/attached.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { reasonSentence } from './words.ts';

/** A list of rewards as a file. */
export async function sendRewards(
  event: Pick<RequestEvent, 'locals' | 'url' | 'request'>,
  id: string,
  file: ListFile,
): Promise<Response> {
  const actor = askRight(event, 'reward.view');
  const list = orErrorPage(await rewardSheet(event.locals.deps, actor, id, reasonSentence));
  return attachedList(list, file, 'danh-sach-thuong');
}
