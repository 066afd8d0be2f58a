import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { askProducer } from '#app/supervision/ask-producer.ts';
import { concludeRevocation } from '#app/supervision/conclude-revocation.ts';
import { concludeRevocationInput } from '#app/supervision/conclude-revocation.input.ts';
import { confirmRevocationAnswer } from '#app/supervision/confirm-revocation-answer.ts';
import { dropRevocation } from '#app/supervision/drop-revocation.ts';
import { dropRevocationInput } from '#app/supervision/drop-revocation.input.ts';
import { enterRevocationAnswer } from '#app/supervision/enter-revocation-answer.ts';
import { enterRevocationAnswerInput } from '#app/supervision/enter-revocation-answer.input.ts';
import { hearProducer } from '#app/supervision/hear-producer.ts';
import { hearProducerInput } from '#app/supervision/hear-producer.input.ts';
import { noteReceipt } from '#app/supervision/note-receipt.ts';
import { noteReceiptInput } from '#app/supervision/note-receipt.input.ts';
import { proposeRevocation } from '#app/supervision/propose-revocation.ts';
import { proposeRevocationInput } from '#app/supervision/propose-revocation.input.ts';
import { sendBackRevocation } from '#app/supervision/send-back-revocation.ts';
import { sendBackRevocationAnswer } from '#app/supervision/send-back-revocation-answer.ts';
import { signRevocation } from '#app/supervision/sign-revocation.ts';
import { submitRevocation } from '#app/supervision/submit-revocation.ts';
import { submitRevocationInput } from '#app/supervision/submit-revocation.input.ts';
import { verifyRevocation } from '#app/supervision/verify-revocation.ts';
import { verifyRevocationInput } from '#app/supervision/verify-revocation.input.ts';
import { viewRevocation } from '#app/supervision/view-revocation.ts';
import { withdrawRevocation } from '#app/supervision/withdraw-revocation.ts';
import type { Deps } from '#app/deps.ts';
import { bareActInput } from '#app/input-fields.ts';
import { signInput } from '#app/recognition/sign-decision.input.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { Verb } from '#domain/access/verbs.ts';
import type { Result } from '#domain/result.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const SIGNING = v.object({ ...signInput.entries, ...CONFIRM_FIELD });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'revocation.view');
  const { deps } = event.locals;
  const { acts: _acts, ...view } = orErrorPage(await viewRevocation(deps, actor, event.params.id));
  return { ...view, today: deps.clock.today(), idempotencyKey: deps.newId() };
};

const HANDLE = 'revocation.handle';

export const actions: Actions = {
  verify: (event) => stepped(event, HANDLE, verifyRevocationInput, verifyRevocation),
  askProducer: (event) => stepped(event, HANDLE, bareActInput, askProducer),
  hear: (event) => stepped(event, HANDLE, hearProducerInput, hearProducer),
  conclude: (event) => stepped(event, HANDLE, concludeRevocationInput, concludeRevocation),
  submit: (event) => stepped(event, HANDLE, submitRevocationInput, submitRevocation),
  propose: (event) => stepped(event, HANDLE, proposeRevocationInput, proposeRevocation),
  enterAnswer: (event) => stepped(event, HANDLE, enterRevocationAnswerInput, enterRevocationAnswer),
  noteReceipt: (event) => stepped(event, HANDLE, noteReceiptInput, noteReceipt),
  withdraw: (event) => stepped(event, HANDLE, dropRevocationInput, withdrawRevocation),
  sendBack: (event) => stepped(event, 'decision.sign', dropRevocationInput, sendBackRevocation),
  sendBackAnswer: (event) =>
    stepped(event, 'ministry.confirm', dropRevocationInput, sendBackRevocationAnswer),
  drop: (event) => stepped(event, 'revocation.drop', dropRevocationInput, dropRevocation),
  sign: (event) => {
    const actor = askRight(event, 'decision.sign');
    return signedBy(event, actor, signRevocation);
  },
  confirmAnswer: (event) => {
    const actor = askRight(event, 'ministry.confirm');
    return signedBy(event, actor, confirmRevocationAnswer);
  },
};

/** A step of the case by its own form. */
async function stepped<Schema extends v.ObjectSchema<v.ObjectEntries, undefined>>(
  event: RequestEvent,
  verb: Verb,
  schema: Schema,
  act: (
    deps: Deps,
    actor: Actor,
    input: v.InferOutput<Schema> & {
      readonly revocationId: string;
      readonly idempotencyKey: string;
    },
  ) => Promise<Result<unknown>>,
) {
  const actor = askRight(event, verb);
  const form = await readForm(event, schema);
  if (!form.ok) return answer(form, form.typed);
  // Every form of a step carries its key (`ACT_FIELDS`).
  const value = form.value as v.InferOutput<Schema> & { readonly idempotencyKey: string };
  const done = await act(event.locals.deps, actor, { ...value, revocationId: event.params.id });
  if (!done.ok) return answer(done, form.typed);
  redirect(303, localizeHref(`/lam-viec/thu-hoi/${event.params.id}`));
}

/** The leader's word, confirmed with the password, on what the page showed. */
async function signedBy(event: RequestEvent, actor: Actor, sign: typeof signRevocation) {
  const form = await readForm(event, SIGNING);
  if (!form.ok) return answer(form, form.typed);
  const leader = await confirmed(event, actor, form.value);
  if (!leader.ok) return answer(leader, form.typed);
  const { shown, idempotencyKey } = form.value;
  const request = { revocationId: event.params.id, shown, idempotencyKey };
  const signed = await sign(event.locals.deps, leader.value, request);
  if (!signed.ok) return answer(signed, form.typed);
  redirect(303, localizeHref(`/lam-viec/thu-hoi/${event.params.id}`));
}
