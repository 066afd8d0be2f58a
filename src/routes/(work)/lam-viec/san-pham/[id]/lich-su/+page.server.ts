import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { viewProductHistory } from '#app/facts/view-history.ts';
import { askedDay, productHistory } from '#desk/parties/history/shown-history.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'producer.view');
  const { deps } = event.locals;
  const asked = askedDay(event.url);
  const view = orErrorPage(await viewProductHistory(deps, actor, event.params.id, asked.day));
  const { title, producerId, day, before, after } = view;
  return {
    title,
    producerId,
    /** The page of the product is its producer's alone to work on. */
    own: isAllowedSomewhere(actor, 'product.edit'),
    facts: productHistory(deps, view),
    here: `/lam-viec/san-pham/${event.params.id}/lich-su`,
    day,
    typed: asked.typed ?? formatVietnameseDate(day),
    refusals: asked.refusals,
    before,
    after,
  };
};
