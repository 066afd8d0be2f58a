import { redirect } from '@sveltejs/kit';
import { requestCompletion } from '#app/commune/request-completion.ts';
import { viewDesk } from '#app/commune/view-desk.ts';
import { leavesOf } from '#domain/criteria/find.ts';
import { moreReasons, sendCompletion } from '#desk/dossier/reasons/completion.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { headOf } from '#desk/commune/dossier/desk-view.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.requestCompletion');
  const { deps } = event.locals;
  const desk = orErrorPage(await viewDesk(deps, actor, event.params.id));
  if (!desk.offered.includes('requestCompletion')) {
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
  send: (event) =>
    sendCompletion(event, 'dossier.requestCompletion', requestCompletion, '/lam-viec/xa'),
  more: (event) => moreReasons(event, 'dossier.requestCompletion'),
};
