import type { RequestEvent } from '@sveltejs/kit';
import { exportSupports, type SupportSheetWords } from '#app/support/records/export-supports.ts';
import { nameOfProducer } from '#app/support/records/view-supported.ts';
import type { ListFile } from '#app/list-file.ts';
import { headingOf } from '#desk/register/list-heading.ts';
import { attachedList } from '#request/attached.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { bookQuestion } from './book-question.ts';
import { GROUP_WORDS, KIND_WORDS, SOURCE_WORDS, typeWord } from './words.ts';

const VI = { locale: 'vi' } as const;

/** A sheet says everything in Vietnamese, whatever the page speaks. */
const SHEET_WORDS: SupportSheetWords = {
  heads: {
    title: m.support_field_title({}, VI),
    kind: m.support_list_kind({}, VI),
    type: m.support_field_type({}, VI),
    unit: m.support_sheet_unit({}, VI),
    firstDay: m.support_field_firstDay({}, VI),
    lastDay: m.support_field_lastDay({}, VI),
    producers: m.support_field_producers({}, VI),
    products: m.support_sheet_products({}, VI),
    cost: m.support_field_cost({}, VI),
    spent: m.support_sheet_spent({}, VI),
    contractValue: m.support_field_contractValue({}, VI),
    paperNumber: m.support_field_paperNumber({}, VI),
    people: m.support_sheet_people({}, VI),
    result: m.support_field_result({}, VI),
  },
  kind: (kind) => KIND_WORDS[kind]({}, VI),
  type: (type) => typeWord(type, VI),
  source: (source) => SOURCE_WORDS[source]({}, VI),
};

/** The book of support as it is filtered, as a file; its heading says filter, day and moment. */
export async function sendSupports(
  event: Pick<RequestEvent, 'locals' | 'url' | 'request'>,
  file: ListFile,
): Promise<Response> {
  const actor = askRight(event, 'support.view');
  const { deps } = event.locals;
  const { asked, question } = bookQuestion(event.url, deps, actor);
  const { year, group, kind, source, by, producerId } = question;
  const onlyOf = producerId === null ? null : await nameOfProducer(deps, actor, producerId);
  const more = [
    year === null ? m.support_list_all_years({}, VI) : m.support_sheet_year({ year }, VI),
    ...(group ? [GROUP_WORDS[group]({}, VI)] : []),
    ...(kind ? [KIND_WORDS[kind]({}, VI)] : []),
    ...(source ? [SOURCE_WORDS[source]({}, VI)] : []),
    ...(by === 'spent' ? [m.support_list_spent({}, VI)] : []),
    ...(onlyOf === null ? [] : [m.support_list_producer_only({ name: onlyOf }, VI)]),
  ];
  const day = deps.clock.today();
  const title =
    year === null ? m.support_book_title_all({}, VI) : m.support_book_title({ year }, VI);
  const heading = headingOf(deps, title, asked, { day, more });
  const sheet = { heading, name: m.support_sheet_name({}, VI) };
  const list = orErrorPage(await exportSupports(deps, actor, question, sheet, SHEET_WORDS));
  return attachedList(list, file, `ho-tro-${year ?? 'moi-nam'}-${day}`);
}
