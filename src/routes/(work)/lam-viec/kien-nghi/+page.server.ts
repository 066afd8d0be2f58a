import { redirect } from '@sveltejs/kit';
import { listConcerns } from '#app/support/concerns/list-concerns.ts';
import { handUpInput } from '#app/support/concerns/note-concern.input.ts';
import { handUp } from '#app/support/concerns/note-concern.ts';
import { programmeTabs } from '#desk/programme/tabs.ts';
import { shownPlace } from '#desk/register/place.ts';
import { concernQuestion } from '#desk/support/concerns/concern-question.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { pageOf } from '#request/chosen.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'concern.view');
  const { deps } = event.locals;
  const { asked, question, years } = concernQuestion(event.url, deps, actor);
  const page = pageOf(event.url);
  const list = orErrorPage(await listConcerns(deps, actor, question, page));
  lastPageInstead(event.url, list.pages);
  return {
    tabs: programmeTabs(actor, '/lam-viec/kien-nghi'),
    ...{ asked, question, years, page },
    search: event.url.search,
    mayNote: isAllowedSomewhere(actor, 'concern.note'),
    mayAnswer: isAllowedSomewhere(actor, 'concern.answer'),
    isOffice: isAllowedSomewhere(actor, 'register.view'),
    total: list.total,
    pages: list.pages,
    rows: list.rows.map(({ id, unitId, notedOn, kind, topic, said, state, ...row }) => ({
      ...{ id, kind, topic, said, state },
      of: row.producerName ?? shownPlace(deps, unitId, notedOn).now,
      on: formatVietnameseDate(notedOn),
      answer: row.answer,
      /** What waits for the ministry: it was not handed up before. */
      canGoUp: state === 'open' || state === 'answered',
    })),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'concern.answer');
    const form = await readForm(event, handUpInput);
    if (!form.ok) return answer(form, form.typed);
    const handed = await handUp(event.locals.deps, actor, form.value);
    if (!handed.ok) return answer(handed, form.typed);
    redirect(303, localizeHref('/lam-viec/kien-nghi?trang-thai=handedUp'));
  },
};
