import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { requestCompletion } from '#app/commune/request-completion.ts';
import { viewDesk } from '#app/commune/view-desk.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import { REASON_FIELDS, reasonsOf } from '#routes/desk/reasons.ts';
import { ACT_FIELDS, optionalDay } from '#routes/fields.ts';
import { answer, orErrorPage, readForm } from '#routes/form.ts';
import { askRight } from '#routes/guard.ts';
import { localizeHref } from '#ui/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { headOf } from '../desk-view.ts';

const schema = v.object({
  ...ACT_FIELDS,
  ...REASON_FIELDS,
  answerBy: optionalDay(),
});

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.requestCompletion');
  const { deps } = event.locals;
  const desk = orErrorPage(await viewDesk(deps, actor, event.params.id));
  if (!desk.offered.includes('requestCompletion')) {
    redirect(303, localizeHref(`/lam-viec/xa/${event.params.id}`));
  }
  return {
    ...headOf(desk),
    seq: desk.view.standing.seq,
    criteria: leavesOf(desk.view.set).map(({ code, label }) => ({ code, label })),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  send: async (event) => {
    const actor = askRight(event, 'dossier.requestCompletion');
    const form = await readForm(event, schema);
    if (!form.ok) return answer(form, form.typed);
    const { seenSeq, idempotencyKey, answerBy } = form.value;
    const asked = await requestCompletion(event.locals.deps, actor, {
      dossierId: event.params.id,
      seenSeq,
      idempotencyKey,
      reasons: reasonsOf(form.value),
      answerBy,
    });
    if (!asked.ok) return answer(asked, form.typed);
    redirect(303, localizeHref(`/lam-viec/xa/${event.params.id}`));
  },
  more: async (event) => {
    askRight(event, 'dossier.requestCompletion');
    const form = await readForm(event, v.object(REASON_FIELDS));
    return { refusals: [], typed: form.typed };
  },
};
