import { redirect } from '@sveltejs/kit';
import { viewProductHistory } from '#app/facts/view-history.ts';
import { closeInput, reopenInput } from '#app/parties/close.input.ts';
import { closeProduct } from '#app/parties/close-product.ts';
import { reopenProduct } from '#app/parties/reopen-product.ts';
import { viewRegisteredProduct } from '#app/register/view-product.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'producer.close');
  const { deps } = event.locals;
  const { id } = event.params;
  const view = orErrorPage(await viewRegisteredProduct(deps, actor, id, null));
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
    const { producerId } = orErrorPage(
      await viewProductHistory(deps, actor, event.params.id, null),
    );
    const closed = await closeProduct(deps, actor, {
      productId: event.params.id,
      producerId,
      ...form.value,
    });
    if (!closed.ok) return answer(closed, form.typed);
    redirect(303, localizeHref(`/lam-viec/so/san-pham/${event.params.id}`));
  },
  reopen: async (event) => {
    const actor = askRight(event, 'producer.close');
    const form = await readForm(event, reopenInput);
    if (!form.ok) return answer(form, form.typed);
    const { deps } = event.locals;
    const { producerId } = orErrorPage(
      await viewProductHistory(deps, actor, event.params.id, null),
    );
    const opened = await reopenProduct(deps, actor, {
      productId: event.params.id,
      producerId,
      ...form.value,
    });
    if (!opened.ok) return answer(opened, form.typed);
    redirect(303, localizeHref(`/lam-viec/so/san-pham/${event.params.id}`));
  },
};
