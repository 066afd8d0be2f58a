import { redirect } from '@sveltejs/kit';
import { answerByLinkInput } from '#app/expiry/answer-by-link.input.ts';
import { answerByLink, viewAnswerPage } from '#app/expiry/answer-by-link.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals: { deps }, params, url }) => ({
  page: orErrorPage(await viewAnswerPage(deps, params.token)),
  thanked: url.searchParams.has('da-nhan'),
  idempotencyKey: deps.newId(),
});

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event, answerByLinkInput);
    if (!form.ok) return answer(form, form.typed);
    const { deps, actor } = event.locals;
    const { token } = event.params;
    const answered = await answerByLink(deps, actor, { token, ...form.value });
    if (!answered.ok) return answer(answered, form.typed);
    redirect(303, localizeHref(`/tra-loi/${token}?da-nhan`));
  },
};
