import { redirect } from '@sveltejs/kit';
import { editProductInput } from '#app/parties/edit-product.input.ts';
import { editProduct } from '#app/parties/edit-product.ts';
import { viewProductEdit } from '#app/register/view-edit.ts';
import { classOptions } from '#desk/parties/product-form.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'register.edit');
  const { deps } = event.locals;
  const { id } = event.params;
  const { product, begin } = orErrorPage(await viewProductEdit(deps, actor, id));
  const offered = classOptions(deps);
  const isOffered = offered.some(({ value }) => value === product.annexI);
  // A sector alone, or nothing: what an older list said may stay.
  const kept = { value: product.annexI, label: m.register_edit_class_keep() };
  return {
    id,
    title: product.name,
    here: `/lam-viec/so/san-pham/${id}`,
    begin: formatVietnameseDate(begin),
    classes: isOffered ? offered : [kept, ...offered],
    values: {
      name: product.name,
      annexI: product.annexI,
      since: formatVietnameseDate(deps.clock.today()),
    },
    producerId: product.producerId,
    seenVersion: product.version,
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'register.edit');
    const form = await readForm(event, editProductInput);
    if (!form.ok) return answer(form, form.typed);
    const { id: productId } = event.params;
    const edited = await editProduct(event.locals.deps, actor, { ...form.value, productId });
    if (!edited.ok) return answer(edited, form.typed);
    redirect(303, localizeHref(`/lam-viec/so/san-pham/${productId}?da-ghi=1`));
  },
};
