import { redirect } from '@sveltejs/kit';
import { closeInput, reopenInput } from '#app/parties/close.input.ts';
import { closeProducer } from '#app/parties/close-producer.ts';
import { reopenProducer } from '#app/parties/reopen-producer.ts';
import { viewRegisteredProducer } from '#app/register/view-producer.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'producer.close');
  const { deps } = event.locals;
  const { id } = event.params;
  const view = orErrorPage(await viewRegisteredProducer(deps, actor, id, null));
  return {
    id,
    title: view.history.title,
    closing: view.closing,
    today: formatVietnameseDate(deps.clock.today()),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  close: async (event) => {
    const actor = askRight(event, 'producer.close');
    const form = await readForm(event, closeInput);
    if (!form.ok) return answer(form, form.typed);
    const { deps } = event.locals;
    const closed = await closeProducer(deps, actor, { producerId: event.params.id, ...form.value });
    if (!closed.ok) return answer(closed, form.typed);
    redirect(303, localizeHref(`/lam-viec/so/co-so/${event.params.id}`));
  },
  reopen: async (event) => {
    const actor = askRight(event, 'producer.close');
    const form = await readForm(event, reopenInput);
    if (!form.ok) return answer(form, form.typed);
    const { deps } = event.locals;
    const opened = await reopenProducer(deps, actor, {
      producerId: event.params.id,
      ...form.value,
    });
    if (!opened.ok) return answer(opened, form.typed);
    redirect(303, localizeHref(`/lam-viec/so/co-so/${event.params.id}`));
  },
};
