import { error, redirect } from '@sveltejs/kit';
import { confirmKnockOut } from '#app/council/confirm-knock-out.ts';
import { liftKnockOut } from '#app/council/lift-knock-out.ts';
import { viewSession } from '#app/council/view-session.ts';
import { withWording } from '#app/criteria/with-wording.ts';
import { setById } from '#domain/criteria/find.ts';
import { knockOutsOf } from '#domain/criteria/knock-outs.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { confirmKnockOutInput } from '#app/council/confirm-knock-out.input.ts';
import { liftKnockOutInput } from '#app/council/lift-knock-out.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'session.confirmKnockOut');
  const { deps } = event.locals;
  const { session, rows } = orErrorPage(await viewSession(deps, actor, event.params.id));
  const row = rows.find(({ item }) => item.dossierId === event.params.dossierId);
  if (!row) error(404);
  const { criteria } = await withWording(deps);
  const set = orErrorPage(setById(criteria, row.item.criteriaSet));
  return {
    session: { id: session.id, name: session.name },
    product: { productName: row.item.productName, producerName: row.item.producerName },
    knockedOut: row.knockedOut,
    grounds: knockOutsOf(set),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  confirm: async (event) => {
    const actor = askRight(event, 'session.confirmKnockOut');
    const form = await readForm(event, confirmKnockOutInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: sessionId, dossierId } = event.params;
    const request = { ...form.value, sessionId, dossierId };
    const confirmed = await confirmKnockOut(event.locals.deps, actor, request);
    if (!confirmed.ok) return answer(confirmed, form.typed);
    redirect(303, localizeHref(`/lam-viec/hoi-dong/${sessionId}`));
  },
  lift: async (event) => {
    const actor = askRight(event, 'session.confirmKnockOut');
    const form = await readForm(event, liftKnockOutInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: sessionId, dossierId } = event.params;
    const request = { ...form.value, sessionId, dossierId };
    const lifted = await liftKnockOut(event.locals.deps, actor, request);
    if (!lifted.ok) return answer(lifted, form.typed);
    redirect(303, localizeHref(`/lam-viec/hoi-dong/${sessionId}`));
  },
};
