import { redirect } from '@sveltejs/kit';
import { forwardDossier } from '#app/commune/forward-dossier.ts';
import { viewDesk } from '#app/commune/view-desk.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { headOf, itemsOf, partsOf } from '#desk/commune/dossier/desk-view.ts';
import { forwardDossierInput } from '#app/commune/forward-dossier.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.forward');
  const { deps } = event.locals;
  const desk = orErrorPage(await viewDesk(deps, actor, event.params.id));
  if (!desk.offered.includes('forward')) {
    redirect(303, localizeHref(`/lam-viec/xa/${event.params.id}`));
  }
  return {
    ...headOf(desk),
    seq: desk.view.standing.seq,
    shown: desk.shown,
    items: itemsOf(desk),
    parts: partsOf(desk),
    today: desk.today,
    round: desk.round,
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'dossier.forward');
    const form = await readForm(event, forwardDossierInput);
    if (!form.ok) return answer(form, form.typed);
    const forwarded = await forwardDossier(event.locals.deps, actor, {
      ...form.value,
      dossierId: event.params.id,
    });
    if (!forwarded.ok) return answer(forwarded, form.typed);
    redirect(303, localizeHref(`/lam-viec/xa/${event.params.id}`));
  },
};
