import type { RequestEvent } from '@sveltejs/kit';
import { exportConcerns, type ConcernSheetWords } from '#app/support/concerns/list-concerns.ts';
import type { ListFile } from '#app/list-file.ts';
import { headingOf } from '#desk/register/list-heading.ts';
import { attachedList } from '#request/attached.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { concernQuestion } from './concern-question.ts';
import { CONCERN_KIND_WORDS, CONCERN_STATES, TOPIC_WORDS } from './words.ts';

const VI = { locale: 'vi' } as const;

/** A sheet says everything in Vietnamese, whatever the page speaks. */
const SHEET_WORDS: ConcernSheetWords = {
  heads: [
    'TT',
    m.support_concern_sheet_unit({}, VI),
    m.support_concern_sheet_producer({}, VI),
    m.support_concern_kind({}, VI),
    m.support_concern_topic({}, VI),
    m.support_concern_said({}, VI),
    m.support_concern_sheet_noted({}, VI),
    m.support_concern_state({}, VI),
    m.support_concern_answer({}, VI),
    m.support_concern_sheet_answered({}, VI),
    m.support_concern_paper({}, VI),
    m.support_concern_paper_day({}, VI),
  ],
  kind: (kind) => CONCERN_KIND_WORDS[kind]({}, VI),
  topic: (topic) => TOPIC_WORDS[topic]({}, VI),
  state: (state) => CONCERN_STATES[state].word({}, VI),
};

/** The gathered list as it is filtered, as a file; its heading says filter, day and moment. */
export async function sendConcerns(
  event: Pick<RequestEvent, 'locals' | 'url' | 'request'>,
  file: ListFile,
): Promise<Response> {
  const actor = askRight(event, 'concern.view');
  const { deps } = event.locals;
  const { asked, question } = concernQuestion(event.url, deps, actor);
  const { year, state, kind, topic } = question;
  const more = [
    year === null ? m.support_list_all_years({}, VI) : m.support_sheet_year({ year }, VI),
    ...(state ? [CONCERN_STATES[state].word({}, VI)] : []),
    ...(kind ? [CONCERN_KIND_WORDS[kind]({}, VI)] : []),
    ...(topic ? [TOPIC_WORDS[topic]({}, VI)] : []),
  ];
  const day = deps.clock.today();
  const heading = headingOf(deps, m.support_concern_title({}, VI), asked, { day, more });
  const sheet = { heading, name: m.support_concern_kind_proposal({}, VI) };
  const list = orErrorPage(await exportConcerns(deps, actor, question, sheet, SHEET_WORDS));
  return attachedList(list, file, `kien-nghi-${day}`);
}
