import { redirect } from '@sveltejs/kit';
import { addProduct } from '#app/parties/add-product.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { producersOf } from '#desk/parties/producers-of.ts';
import { classOptions } from '#desk/parties/product-form.ts';
import type { Actions, PageServerLoad } from './$types';
import { addProductInput } from '#app/parties/add-product.input.ts';

export const load: PageServerLoad = (event) => {
  const actor = askRight(event, 'product.edit');
  const { deps } = event.locals;
  return {
    calm: true,
    producerId: producersOf(actor)[0] ?? '',
    classes: classOptions(deps),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'product.edit');
    const form = await readForm(event, addProductInput);
    if (!form.ok) return answer(form, form.typed);
    const { producerId, idempotencyKey, ...product } = form.value;
    const added = await addProduct(event.locals.deps, actor, {
      producerId,
      idempotencyKey,
      product,
    });
    if (!added.ok) return answer(added, form.typed);
    redirect(303, localizeHref(`/lam-viec/san-pham/${added.value.productId}`));
  },
};
