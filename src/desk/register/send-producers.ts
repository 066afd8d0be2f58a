import type { RequestEvent } from '@sveltejs/kit';
import { exportProducers } from '#app/register/export-lists.ts';
import type { ListFile } from '#app/list-file.ts';
import { isProducerKind } from '#domain/parties/kinds.ts';
import { producerKindWord } from '#desk/dossier/words.ts';
import { attachedList } from '#request/attached.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { producerQuestion } from './producer-question.ts';
import { headingOf } from './list-heading.ts';
import { PRODUCER_STANDINGS } from './standings.ts';

/** The list of producers as it is filtered, as a file. */
export async function sendProducers(
  event: Pick<RequestEvent, 'locals' | 'url' | 'request'>,
  file: ListFile,
): Promise<Response> {
  const actor = askRight(event, 'register.view');
  const { deps } = event.locals;
  const { asked, question, kind, standing } = producerQuestion(event.url, deps, actor);
  const standingWord = PRODUCER_STANDINGS.find(({ value }) => value === standing)?.label() ?? '';
  const heading = headingOf(deps, m.register_producers_title(), asked, {
    day: question.day,
    more: [isProducerKind(kind) ? producerKindWord(kind) : '', standingWord],
  });
  const personal = event.url.searchParams.has('rieng');
  const wish = { personal, heading, name: m.register_tab_producers() };
  const list = orErrorPage(await exportProducers(deps, actor, question, wish));
  return attachedList(list, file, `chu-the-${question.day}`);
}
