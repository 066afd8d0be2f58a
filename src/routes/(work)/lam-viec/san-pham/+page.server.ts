import { viewProductsOf, type ProductView } from '#app/parties/view-product.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { EDITABLE_STATES, LAST_STATES } from '#domain/dossier/transitions.ts';
import { askRight } from '#routes/guard.ts';
import { fileHref } from '../ho-so/evidence-papers.ts';
import { stateFamily, stateWord } from '../ho-so/words.ts';
import { producersOf } from '../producers-of.ts';
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

/** A product as its owner's list shows it: picture, star with its end, the dossier under way. */
function cardOf({ product, certificates, dossiers, set }: ProductView, today: PlainDate) {
  const [picture] = product.pictures;
  const star = certificates.find(({ state }) => state === 'valid' || state === 'expiring');
  const open = dossiers.find(({ state }) => !LAST_STATES.includes(state));
  return {
    id: product.id,
    name: product.name,
    picture: picture && { src: `${fileHref(picture.fileId)}?co=nho`, alt: picture.alt },
    set: set && { no: set.no, name: set.name },
    star: star && {
      star: star.star,
      validTo: star.validTo,
      days: daysBetween(today, star.validTo),
      // 36 months, so that the bar shows what is left of the whole term.
      total: daysBetween(star.validFrom, star.validTo),
      expiring: star.state === 'expiring',
    },
    open: open && {
      id: open.id,
      editable: EDITABLE_STATES.includes(open.state),
      word: stateWord(open.state),
      family: stateFamily(open.state),
    },
  };
}

/** The next thing first: a dossier to go on with, a star that ends, then the rest by name. */
function rankOf({ open, star }: ReturnType<typeof cardOf>): number {
  if (open?.editable) return 0;
  return star?.expiring && !open ? 1 : 2;
}
