import { redirect } from '@sveltejs/kit';
import { returnDossier } from '#app/commune/return-dossier.ts';
import { returnDossierInput } from '#app/commune/return-dossier.input.ts';
import { reasonsOf } from '#app/dossier/reason-fields.ts';
import { viewDesk } from '#app/commune/view-desk.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import { moreReasons } from '#desk/dossier/reasons/completion.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { headOf } from '#desk/commune/dossier/desk-view.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.returnToProducer');
  const { deps } = event.locals;
  const desk = orErrorPage(await viewDesk(deps, actor, event.params.id));
  if (!desk.offered.includes('returnToProducer')) {
    redirect(303, localizeHref(`/lam-viec/xa/${event.params.id}`));
  }
  return {
    ...headOf(desk),
    seq: desk.view.standing.seq,
    criteria: leavesOf(desk.view.set).map(({ code, label }) => ({ code, label })),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  send: async (event) => {
    const actor = askRight(event, 'dossier.returnToProducer');
    const form = await readForm(event, returnDossierInput);
    if (!form.ok) return answer(form, form.typed);
    const { seenSeq, idempotencyKey } = form.value;
    const returned = await returnDossier(event.locals.deps, actor, {
      dossierId: event.params.id,
      seenSeq,
      idempotencyKey,
      reasons: reasonsOf(form.value),
    });
    if (!returned.ok) return answer(returned, form.typed);
    redirect(303, localizeHref(`/lam-viec/xa/${event.params.id}`));
  },
  more: (event) => moreReasons(event, 'dossier.returnToProducer'),
};
