import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { bareActInput } from '#app/input-fields.ts';
import { askRedo } from '#app/recognition/redo/ask-redo.ts';
import { askRedoInput } from '#app/recognition/redo/ask-redo.input.ts';
import { confirmRedo } from '#app/recognition/redo/confirm-redo.ts';
import { dropRedo } from '#app/recognition/redo/drop-redo.ts';
import { viewRedo } from '#app/recognition/redo/view-redo.ts';
import { takeBackInput } from '#app/recognition/take-back.input.ts';
import type { Result } from '#domain/result.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, orErrorPage, readForm, type Typed } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { dossierPath } from '#desk/dossier/task-paths.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.view');
  const { deps } = event.locals;
  const { standing, ...view } = orErrorPage(await viewRedo(deps, actor, event.params.id));
  return {
    ...view,
    asked: standing.redoAsked,
    doneBy: standing.redoneBy,
    hasCertificate: standing.certificateId !== null,
    seenSeq: standing.seq,
    today: deps.clock.today(),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  ask: async (event) => {
    const actor = askRight(event, 'ministry.enter');
    const form = await readForm(event, askRedoInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { ...form.value, dossierId: event.params.id };
    return stay(event, await askRedo(event.locals.deps, actor, request), form.typed);
  },
  drop: async (event) => {
    const actor = askRight(event, 'decision.view');
    const form = await readForm(event, takeBackInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { ...form.value, dossierId: event.params.id };
    return stay(event, await dropRedo(event.locals.deps, actor, request), form.typed);
  },
  confirm: async (event) => {
    const actor = askRight(event, 'ministry.confirm');
    const form = await readForm(event, v.object({ ...bareActInput.entries, ...CONFIRM_FIELD }));
    if (!form.ok) return answer(form, form.typed);
    const leader = await confirmed(event, actor, form.value);
    if (!leader.ok) return answer(leader);
    const { seenSeq, idempotencyKey } = form.value;
    const request = { dossierId: event.params.id, seenSeq, idempotencyKey };
    const done = await confirmRedo(event.locals.deps, leader.value, request);
    if (!done.ok) return answer(done);
    redirect(303, localizeHref(dossierPath(event.params.id)));
  },
};

function stay({ params }: RequestEvent, done: Result<unknown>, typed: Typed) {
  if (!done.ok) return answer(done, typed);
  redirect(303, localizeHref(`${dossierPath(params.id)}/lam-lai`));
}
