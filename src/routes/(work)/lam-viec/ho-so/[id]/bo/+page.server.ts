import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { confirmMinistryAnswer } from '#app/recognition/confirm-ministry-answer.ts';
import {
  answerFrom,
  enterMinistryAnswerInput,
} from '#app/recognition/enter-ministry-answer.input.ts';
import { enterMinistryAnswer } from '#app/recognition/enter-ministry-answer.ts';
import { sendBackMinistryAnswerInput } from '#app/recognition/send-back-ministry-answer.input.ts';
import { sendBackMinistryAnswer } from '#app/recognition/send-back-ministry-answer.ts';
import { viewMinistryPapers } from '#app/recognition/ministry/view-ministry-papers.ts';
import { viewMinistry } from '#app/recognition/view-ministry.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { bareActInput } from '#app/input-fields.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { dossierPath } from '#desk/dossier/task-paths.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.view');
  const { deps } = event.locals;
  const { standing, ...view } = orErrorPage(await viewMinistry(deps, actor, event.params.id));
  const papers = orErrorPage(await viewMinistryPapers(deps, actor, event.params.id));
  return {
    ...view,
    papers,
    state: standing.state,
    proposedOn: standing.proposedOn,
    answer: standing.ministryAnswer,
    sentBack: standing.ministrySentBack,
    seenSeq: standing.seq,
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  enter: async (event) => {
    const actor = askRight(event, 'ministry.enter');
    const form = await readForm(event, enterMinistryAnswerInput);
    if (!form.ok) return answer(form, form.typed);
    const { seenSeq, idempotencyKey } = form.value;
    const entry = answerFrom(form.value);
    if (!entry.ok) return answer(entry, form.typed);
    const request = { dossierId: event.params.id, seenSeq, idempotencyKey };
    const entered = await enterMinistryAnswer(event.locals.deps, actor, {
      ...request,
      answer: entry.value,
    });
    if (!entered.ok) return answer(entered, form.typed);
    redirect(303, localizeHref(`${dossierPath(event.params.id)}/bo`));
  },
  confirm: async (event) => {
    const actor = askRight(event, 'ministry.confirm');
    const form = await readForm(event, v.object({ ...bareActInput.entries, ...CONFIRM_FIELD }));
    if (!form.ok) return answer(form, form.typed);
    const leader = await confirmed(event, actor, form.value);
    if (!leader.ok) return answer(leader, form.typed);
    const { seenSeq, idempotencyKey } = form.value;
    const request = { dossierId: event.params.id, seenSeq, idempotencyKey };
    const done = await confirmMinistryAnswer(event.locals.deps, leader.value, request);
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref(dossierPath(event.params.id)));
  },
  sendBack: async (event) => {
    const actor = askRight(event, 'ministry.confirm');
    const form = await readForm(event, sendBackMinistryAnswerInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { ...form.value, dossierId: event.params.id };
    const sent = await sendBackMinistryAnswer(event.locals.deps, actor, request);
    if (!sent.ok) return answer(sent, form.typed);
    redirect(303, localizeHref(`${dossierPath(event.params.id)}/bo`));
  },
};
