import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { answerByLinkInput } from '#app/expiry/answer-by-link.input.ts';
import { answerSignedIn } from '#app/expiry/answer-signed-in.ts';
import { noteContact } from '#app/expiry/note-contact.ts';
import { noteContactInput } from '#app/expiry/note-contact.input.ts';
import { takeLink } from '#app/expiry/take-link.ts';
import { viewRenewal } from '#app/expiry/view-renewal.ts';
import { bareActInput } from '#app/input-fields.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight, requireActor } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { renewalActs } from '#desk/expiry/renewal-acts.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async (event) => {
  // A producer sees its own, an officer those of the place; which of the two, the use case asks again.
  const own = isAllowedSomewhere(requireActor(event), 'renewal.answer');
  const actor = askRight(event, own ? 'renewal.answer' : 'expiry.view');
  const { deps } = event.locals;
  const { acts, ...view } = orErrorPage(await viewRenewal(deps, actor, event.params.id));
  const { phone, ...certificate } = view.certificate;
  return {
    ...view,
    own,
    certificate: { ...certificate, phone: view.mayNote ? phone : null },
    acts: renewalActs(acts),
    noted: event.url.searchParams.has('da-ghi'),
    today: deps.clock.today(),
    idempotencyKey: deps.newId(),
    linkKey: deps.newId(),
  };
};

export const actions: Actions = {
  answer: async (event) => {
    const actor = askRight(event, 'renewal.answer');
    const form = await readForm(event, answerByLinkInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { certificateId: event.params.id, ...form.value };
    const answered = await answerSignedIn(event.locals.deps, actor, request);
    if (!answered.ok) return answer(answered, form.typed);
    back(event);
  },
  contact: async (event) => {
    const actor = askRight(event, 'renewal.note');
    const form = await readForm(event, noteContactInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { certificateId: event.params.id, ...form.value };
    const noted = await noteContact(event.locals.deps, actor, request);
    if (!noted.ok) return answer(noted, form.typed);
    back(event);
  },
  link: async (event) => {
    const actor = askRight(event, 'renewal.note');
    const form = await readForm(event, v.object(bareActInput.entries));
    if (!form.ok) return answer(form, form.typed);
    const request = { certificateId: event.params.id, ...form.value };
    const taken = await takeLink(event.locals.deps, actor, request);
    if (!taken.ok) return answer(taken, form.typed);
    return { message: taken.value.message };
  },
};

function back({ params }: RequestEvent): never {
  redirect(303, localizeHref(`/lam-viec/het-han/${params.id}?da-ghi`));
}
