import { redirect } from '@sveltejs/kit';
import { officeReturn } from '#app/office/office-return.ts';
import { viewOfficeDesk } from '#app/office/view-office-desk.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import { moreReasons, sendCompletion } from '#desk/dossier/reasons/completion.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { headOf } from '#desk/office/dossier/desk-view.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.officeReturn');
  const { deps } = event.locals;
  const desk = orErrorPage(await viewOfficeDesk(deps, actor, event.params.id));
  if (!desk.offered.includes('officeReturn')) {
    redirect(303, localizeHref(`/lam-viec/tinh/${event.params.id}`));
  }
  return {
    ...headOf(desk),
    seq: desk.view.standing.seq,
    criteria: leavesOf(desk.view.set).map(({ code, label }) => ({ code, label })),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  send: (event) => sendCompletion(event, 'dossier.officeReturn', officeReturn, '/lam-viec/tinh'),
  more: (event) => moreReasons(event, 'dossier.officeReturn'),
};
