import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { bareActInput } from '#app/input-fields.ts';
import { askExtension } from '#app/recognition/ask-extension.ts';
import { askExtensionInput } from '#app/recognition/ask-extension.input.ts';
import { confirmExtension } from '#app/recognition/confirm-extension.ts';
import { dropExtension } from '#app/recognition/drop-extension.ts';
import { readExtension } from '#app/recognition/read-extension.ts';
import { takeBackInput } from '#app/recognition/take-back.input.ts';
import { viewExtension } from '#app/recognition/view-extension.ts';
import type { Result } from '#domain/result.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, orErrorPage, readForm, shownRefusal } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';

import type { Actions, PageServerLoad, RequestEvent } from './$types';

const CONFIRMING = v.object({ ...bareActInput.entries, ...CONFIRM_FIELD });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'certificate.view');
  const { deps } = event.locals;
  const view = orErrorPage(await viewExtension(deps, actor, event.params.id));
  const { extensionAsked: asked, extension, extensionReadOn, seq } = view.standing;
  return {
    certificate: view.certificate,
    state: view.state,
    lastDay: view.lastDay,
    window: view.window,
    most: view.most,
    own: view.own,
    offered: view.offered,
    not: view.not.map(shownRefusal),
    seq,
    asked: asked && {
      until: asked.until,
      number: asked.number,
      dated: asked.dated,
      ground: asked.ground,
    },
    extension,
    readOn: extensionReadOn,
    today: deps.clock.today(),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  ask: async (event) => {
    const actor = askRight(event, 'decision.prepare');
    const form = await readForm(event, askExtensionInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { ...form.value, certificateId: event.params.id };
    return back(event, await askExtension(event.locals.deps, actor, request), form.typed);
  },
  confirm: async (event) => {
    const actor = askRight(event, 'decision.sign');
    const form = await readForm(event, CONFIRMING);
    if (!form.ok) return answer(form, form.typed);
    const second = await confirmed(event, actor, form.value);
    if (!second.ok) return answer(second);
    const { seenSeq, idempotencyKey } = form.value;
    const request = { seenSeq, idempotencyKey, certificateId: event.params.id };
    return back(event, await confirmExtension(event.locals.deps, second.value, request));
  },
  drop: async (event) => {
    const actor = askRight(event, 'decision.view');
    const form = await readForm(event, takeBackInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { ...form.value, certificateId: event.params.id };
    return back(event, await dropExtension(event.locals.deps, actor, request), form.typed);
  },
  read: async (event) => {
    const actor = askRight(event, 'renewal.answer');
    const form = await readForm(event, bareActInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { ...form.value, certificateId: event.params.id };
    return back(event, await readExtension(event.locals.deps, actor, request));
  },
};

function back(event: RequestEvent, done: Result<unknown>, typed?: Parameters<typeof answer>[1]) {
  if (!done.ok) return answer(done, typed);
  redirect(303, localizeHref(`/lam-viec/gia-han/${event.params.id}`));
}
