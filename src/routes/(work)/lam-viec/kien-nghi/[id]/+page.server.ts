import { redirect } from '@sveltejs/kit';
import { viewConcern } from '#app/support/concerns/list-concerns.ts';
import { answerConcernInput } from '#app/support/concerns/note-concern.input.ts';
import { answerConcern, withdrawConcern } from '#app/support/concerns/note-concern.ts';
import { bareActInput } from '#app/input-fields.ts';
import { shownPlace } from '#desk/register/place.ts';
import { CONCERN_ACT_WORDS } from '#desk/support/concerns/words.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { roleLabel } from '#ui/roles.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'concern.view');
  const { deps } = event.locals;
  const view = orErrorPage(await viewConcern(deps, actor, event.params.id));
  const { unitId, notedOn, kind, topic, said, state, notedBy } = view.row;
  const { handedNumber, handedDay } = view.row;
  return {
    here: `/lam-viec/kien-nghi/${event.params.id}`,
    ...{ kind, topic, said, state, notedBy },
    on: formatVietnameseDate(notedOn),
    producerName: view.producerName,
    place: shownPlace(deps, unitId, notedOn).now,
    handed: handedDay && { number: handedNumber ?? '', day: formatVietnameseDate(handedDay) },
    answers: view.answers.map(({ no, said: answered, answeredOn }) => ({
      ...{ no, said: answered },
      on: formatVietnameseDate(answeredOn),
    })),
    acts: view.acts.map((act) => ({
      seq: act.seq,
      on: formatVietnameseDate(act.on),
      what: CONCERN_ACT_WORDS[act.kind](),
      by: act.role === 'visitor' ? '' : roleLabel(act.role),
    })),
    may: view.may,
    saved: event.url.searchParams.has('da-ghi'),
    seenSeq: view.seq,
    idempotencyKey: deps.newId(),
  };
};

function back({ params }: RequestEvent): never {
  redirect(303, localizeHref(`/lam-viec/kien-nghi/${params.id}?da-ghi=1`));
}

export const actions: Actions = {
  answer: async (event) => {
    const actor = askRight(event, 'concern.answer');
    const form = await readForm(event, answerConcernInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { concernId: event.params.id, ...form.value };
    const answered = await answerConcern(event.locals.deps, actor, request);
    if (!answered.ok) return answer(answered, form.typed);
    back(event);
  },
  withdraw: async (event) => {
    const actor = askRight(event, 'concern.note');
    const form = await readForm(event, bareActInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { concernId: event.params.id, ...form.value };
    const withdrawn = await withdrawConcern(event.locals.deps, actor, request);
    if (!withdrawn.ok) return answer(withdrawn, form.typed);
    back(event);
  },
};
