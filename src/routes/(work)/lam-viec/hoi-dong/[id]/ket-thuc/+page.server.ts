import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { bareInput } from '#app/input-fields.ts';
import { closeSession } from '#app/council/close-session.ts';
import { viewSession } from '#app/council/view-session.ts';
import { rollCall } from '#domain/council/seats.ts';
import { quorumOf } from '#domain/scoring/quorum.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({ ...bareInput.entries, ...CONFIRM_FIELD });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'session.close');
  const { deps } = event.locals;
  const { session, standing, seats, regulation, rows } = orErrorPage(
    await viewSession(deps, actor, event.params.id),
  );
  // What a closed session came to stands on its own page.
  if (standing.state === 'closed') redirect(303, localizeHref(`/lam-viec/hoi-dong/${session.id}`));
  const quorum = quorumOf(rollCall(seats, standing.absent), 0, regulation.settings);
  return {
    session,
    state: standing.state,
    rows,
    spread: regulation.settings.spread,
    quorum: orErrorPage(quorum),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'session.close');
    const form = await readForm(event, schema);
    if (!form.ok) return answer(form, form.typed);
    const sessionId = event.params.id;
    const { idempotencyKey } = form.value;
    const secretary = await confirmed(event, actor, form.value);
    if (!secretary.ok) return answer(secretary, form.typed);
    const closed = await closeSession(event.locals.deps, secretary.value, {
      sessionId,
      idempotencyKey,
    });
    if (!closed.ok) return answer(closed, form.typed);
    redirect(303, localizeHref(`/lam-viec/hoi-dong/${sessionId}`));
  },
};
