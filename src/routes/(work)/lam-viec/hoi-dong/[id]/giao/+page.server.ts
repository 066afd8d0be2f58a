import { redirect } from '@sveltejs/kit';
import { assignDossier } from '#app/council/assign-dossier.ts';
import { listAccepted } from '#app/council/list-accepted.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { refuse } from '#domain/result.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { getLocale, localizeHref } from '#words/paraglide/runtime.js';
import { m } from '#words/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';
import { assignDossiersInput } from '#app/council/assign-dossier.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.assign');
  const { deps } = event.locals;
  const intake = orErrorPage(await listAccepted(deps, actor, event.params.id));
  // Each dossier is given by an act of its own, so each has a key of its own.
  return {
    ...intake,
    dossiers: intake.dossiers.map((one) => ({ ...one, idempotencyKey: deps.newId() })),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'dossier.assign');
    const { deps } = event.locals;
    const form = await readForm(event, assignDossiersInput);
    if (!form.ok) return answer(form, form.typed);
    const sessionId = event.params.id;
    const { dossiers } = orErrorPage(await listAccepted(deps, actor, sessionId));
    const chosen = form.value.dossier;
    if (chosen.length === 0) return answer(refuse('NO_PRODUCT_CHOSEN'), form.typed);
    const refused: { sentence: string; code: string }[] = [];
    for (const request of chosen) {
      const given = await assignDossier(deps, actor, { ...request, sessionId });
      if (given.ok) continue;
      const product = dossiers.find((one) => one.dossierId === request.dossierId)?.productName;
      const [first] = given.refusals;
      const sentence = refusalSentence(first, getLocale());
      refused.push({
        sentence: m.council_give_partly({ product: product ?? '', sentence }),
        code: first.code,
      });
    }
    if (refused.length > 0) return { refusals: refused };
    redirect(303, localizeHref(`/lam-viec/hoi-dong/${sessionId}`));
  },
};
