import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { ConfirmedActor } from '#app/access/confirmed-actor.ts';
import type { Deps } from '#app/deps.ts';
import { bareActInput } from '#app/input-fields.ts';
import { askAnnulment } from '#app/recognition/ask-annulment.ts';
import { confirmAnnulment } from '#app/recognition/confirm-annulment.ts';
import { confirmEarlier } from '#app/recognition/confirm-earlier.ts';
import { keepEarlier } from '#app/recognition/keep-earlier.ts';
import { returnEarlier } from '#app/recognition/return-earlier.ts';
import { returnEarlierInput } from '#app/recognition/return-earlier.input.ts';
import { signInput } from '#app/recognition/sign-decision.input.ts';
import { viewEarlier } from '#app/recognition/view-earlier.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { Result } from '#domain/result.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const CONFIRMING = v.object({ ...signInput.entries, ...CONFIRM_FIELD });
const ANNULLING = v.object({ ...bareActInput.entries, ...CONFIRM_FIELD });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.view');
  const { deps } = event.locals;
  const { standing, ...view } = orErrorPage(await viewEarlier(deps, actor, event.params.id));
  const { state, seq, asked, validFrom, validTo, returned } = standing;
  const askedOn = asked && { on: asked.on, reason: asked.reason };
  const shown = { state, seq, asked: askedOn, validFrom, validTo, returned };
  return { ...view, standing: shown, idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  confirm: async (event) => {
    const actor = askRight(event, 'earlier.confirm');
    const form = await readForm(event, CONFIRMING);
    if (!form.ok) return answer(form, form.typed);
    const { shown, idempotencyKey } = form.value;
    const request = { shown, idempotencyKey };
    return confirmedBy(event, actor, form, (deps, second) =>
      confirmEarlier(deps, second, { ...request, certificateId: event.params.id }),
    );
  },
  annul: async (event) => {
    const actor = askRight(event, 'earlier.confirm');
    const form = await readForm(event, ANNULLING);
    if (!form.ok) return answer(form, form.typed);
    const { seenSeq, idempotencyKey } = form.value;
    const request = { seenSeq, idempotencyKey };
    return confirmedBy(event, actor, form, (deps, second) =>
      confirmAnnulment(deps, second, { ...request, certificateId: event.params.id }),
    );
  },
  return: (event) => {
    const actor = askRight(event, 'decision.view');
    return reasoned(event, actor, returnEarlier);
  },
  ask: (event) => {
    const actor = askRight(event, 'earlier.enter');
    return reasoned(event, actor, askAnnulment);
  },
  keep: (event) => {
    const actor = askRight(event, 'decision.view');
    return reasoned(event, actor, keepEarlier);
  },
};

type Reasoned = (...given: Parameters<typeof returnEarlier>) => Promise<Result<unknown>>;

async function reasoned(event: RequestEvent, actor: Actor, act: Reasoned) {
  const form = await readForm(event, returnEarlierInput);
  if (!form.ok) return answer(form, form.typed);
  const request = { ...form.value, certificateId: event.params.id };
  const done = await act(event.locals.deps, actor, request);
  if (!done.ok) return answer(done, form.typed);
  redirect(303, localizeHref(`/lam-viec/giay-cu/${event.params.id}`));
}

/** The second person's word, with the password. */
async function confirmedBy(
  event: RequestEvent,
  actor: Actor,
  form: { readonly value: { readonly confirmPassword: string } },
  act: (deps: Deps, second: ConfirmedActor) => Promise<Result<unknown>>,
) {
  const second = await confirmed(event, actor, form.value);
  if (!second.ok) return answer(second);
  const done = await act(event.locals.deps, second.value);
  if (!done.ok) return answer(done);
  redirect(303, localizeHref(`/lam-viec/giay-cu/${event.params.id}`));
}
