import { error, redirect } from '@sveltejs/kit';
import { declareConflict } from '#app/council/declare-conflict.ts';
import { viewSession } from '#app/council/view-session.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { declareConflictInput } from '#app/council/declare-conflict.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'session.declareConflict');
  const { deps } = event.locals;
  const { session, rows } = orErrorPage(await viewSession(deps, actor, event.params.id));
  const row = rows.find(({ item }) => item.dossierId === event.params.dossierId);
  if (!row) error(404);
  const { productName, producerName } = row.item;
  return {
    session: { id: session.id, name: session.name },
    product: { productName, producerName },
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'session.declareConflict');
    const form = await readForm(event, declareConflictInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: sessionId, dossierId } = event.params;
    const declared = await declareConflict(event.locals.deps, actor, {
      ...form.value,
      sessionId,
      dossierId,
    });
    if (!declared.ok) return answer(declared, form.typed);
    redirect(303, localizeHref(`/lam-viec/hoi-dong/${sessionId}`));
  },
};
