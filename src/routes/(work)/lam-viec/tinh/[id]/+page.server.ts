import { redirect } from '@sveltejs/kit';
import { acceptDossier } from '#app/office/accept-dossier.ts';
import { officeReceive } from '#app/office/office-receive.ts';
import { viewOfficeDesk } from '#app/office/view-office-desk.ts';
import { bareActInput } from '#app/input-fields.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { criteriaOf, headOf, openCriterion, reportOf } from '#desk/office/dossier/desk-view.ts';
import { acceptDossierInput } from '#app/office/accept-dossier.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.officeReceive');
  const { deps } = event.locals;
  const desk = orErrorPage(await viewOfficeDesk(deps, actor, event.params.id));
  const { standing } = desk.view;
  return {
    ...headOf(desk),
    state: standing.state,
    seq: standing.seq,
    openReasons: standing.openReasons,
    answerBy: standing.answerBy,
    forwarded: standing.forwarded,
    forwardedOn: standing.forwardedOn,
    officeSlip: standing.officeSlip,
    offered: desk.offered,
    deadline: desk.deadline,
    round: desk.round,
    report: reportOf(desk),
    criteria: criteriaOf(desk),
    wording: desk.view.set.wording,
    shown: openCriterion(desk, event.url.searchParams.get('tieu-chi')),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  receive: async (event) => {
    const actor = askRight(event, 'dossier.officeReceive');
    const form = await readForm(event, bareActInput);
    if (!form.ok) return answer(form, form.typed);
    const received = await officeReceive(event.locals.deps, actor, {
      ...form.value,
      dossierId: event.params.id,
    });
    if (!received.ok) return answer(received, form.typed);
    redirect(303, localizeHref(`/lam-viec/tinh/${event.params.id}`));
  },
  accept: async (event) => {
    const actor = askRight(event, 'dossier.accept');
    const form = await readForm(event, acceptDossierInput);
    if (!form.ok) return answer(form, form.typed);
    const accepted = await acceptDossier(event.locals.deps, actor, {
      ...form.value,
      dossierId: event.params.id,
    });
    if (!accepted.ok) return answer(accepted, form.typed);
    redirect(303, localizeHref(`/lam-viec/tinh/${event.params.id}`));
  },
};
