import { viewProductsOf } from '#app/parties/view-product.ts';
import { askRight } from '#request/guard.ts';
import { cardOf, rankOf } from '#desk/parties/own-product.ts';
import { producersOf } from '#desk/parties/producers-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'product.edit');
  const { deps } = event.locals;
  const lists = await Promise.all(
    producersOf(actor).map((producerId) => viewProductsOf(deps, actor, producerId)),
  );
  const today = deps.clock.today();
  return {
    calm: true,
    products: lists
      .flatMap((list) => (list.ok ? list.value.map((one) => cardOf(one, today)) : []))
      .toSorted((a, b) => rankOf(a) - rankOf(b)),
  };
};
