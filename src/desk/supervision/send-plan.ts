import type { RequestEvent } from '@sveltejs/kit';
import type { ListFile } from '#app/list-file.ts';
import { planSheet } from '#app/supervision/plan-sheet.ts';
import { attachedList } from '#request/attached.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { pointsSentence } from './plan-words.ts';

/** The frozen list of a plan with its lots as a file. */
export async function sendPlan(
  event: Pick<RequestEvent, 'locals' | 'url' | 'request'>,
  id: string,
  file: ListFile,
): Promise<Response> {
  const actor = askRight(event, 'check.foresee');
  const list = orErrorPage(await planSheet(event.locals.deps, actor, id, pointsSentence));
  return attachedList(list, file, 'ke-hoach-kiem-tra');
}
