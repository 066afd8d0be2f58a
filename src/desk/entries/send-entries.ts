import type { RequestEvent } from '@sveltejs/kit';
import { exportEntries } from '#app/entries/export-entries.ts';
import type { ListFile } from '#app/list-file.ts';
import { headingOf } from '#desk/register/list-heading.ts';
import { attachedList } from '#request/attached.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { askedKind } from './asked-kind.ts';
import { entryQuestion } from './entry-question.ts';
import { SHEET_WORDS } from './sheet-words.ts';
import { optionWord, REGISTERS } from './words.ts';

/** A further register as it is filtered, as a file. */
export async function sendEntries(
  event: Pick<RequestEvent, 'locals' | 'url' | 'request'> & {
    readonly params: { readonly loai: string };
  },
  file: ListFile,
): Promise<Response> {
  const actor = askRight(event, 'register.view');
  const { deps } = event.locals;
  const kind = askedKind(event.params);
  const { path, label } = REGISTERS[kind];
  const { asked, question } = entryQuestion(event.url, deps, actor, kind);
  const heading = headingOf(deps, label(), asked, {
    day: question.day,
    more: question.type === null ? [] : [optionWord(question.type)],
  });
  const wish = { personal: event.url.searchParams.has('rieng'), heading, name: label() };
  const list = orErrorPage(await exportEntries(deps, actor, question, wish, SHEET_WORDS));
  return attachedList(list, file, `${path}-${question.day}`);
}
