import { error, redirect } from '@sveltejs/kit';
import { findProduct } from '#app/catalogue/find-product.ts';
import { m } from '#words/paraglide/messages.js';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

/** Old codes, and codes typed with spaces, lead to the one address of the product: its newest code. */
export const load: PageServerLoad = async ({ locals, params }) => {
  const product = await findProduct(locals.deps, params.code);
  if (product === undefined) error(404, m.catalogue_product_missing({ code: params.code }));
  const { code } = product.recognitions[0];
  if (code !== params.code) redirect(307, localizeHref(`/san-pham/${encodeURIComponent(code)}`));
  return { product };
};
