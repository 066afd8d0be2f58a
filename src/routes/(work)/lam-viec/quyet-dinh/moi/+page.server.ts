import { redirect } from '@sveltejs/kit';
import { draftDecision } from '#app/recognition/draft-decision.ts';
import { prepareDecision } from '#app/recognition/prepare-decision.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { prepareDecisionInput } from '#app/recognition/prepare-decision.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.prepare');
  const { deps } = event.locals;
  const draft = orErrorPage(await draftDecision(deps, actor, sessionOf(event.url)));
  return { draft, idempotencyKey: deps.newId(), today: deps.clock.today() };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'decision.prepare');
    const form = await readForm(event, prepareDecisionInput);
    if (!form.ok) return answer(form, form.typed);
    const prepared = await prepareDecision(event.locals.deps, actor, {
      ...form.value,
      sessionId: sessionOf(event.url),
    });
    if (!prepared.ok) return answer(prepared, form.typed);
    redirect(303, localizeHref(`/lam-viec/quyet-dinh/${prepared.value.decisionId}`));
  },
};

function sessionOf(url: URL): string {
  return url.searchParams.get('phien') ?? '';
}
