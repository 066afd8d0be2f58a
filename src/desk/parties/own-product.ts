import { holdsStar, lastDayOf } from '#domain/recognition/certificate.ts';
import type { ProductView } from '#app/parties/view-product.ts';
import { daysBetween } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { EDITABLE_STATES, LAST_STATES } from '#domain/dossier/transitions.ts';
import { fileHref } from '#desk/dossier/read/evidence-papers.ts';
import { stateFamily, stateWord } from '#desk/dossier/words.ts';

export type OwnProductCard = ReturnType<typeof cardOf>;

/** A product as its owner's list shows it: picture, star with its end, the dossier under way. */
export function cardOf({ product, certificates, dossiers, set }: ProductView, today: PlainDate) {
  const [picture] = product.pictures;
  const star = certificates.find(({ state }) => holdsStar(state));
  const open = dossiers.find(({ state }) => !LAST_STATES.includes(state));
  return {
    id: product.id,
    name: product.name,
    picture: picture && { src: `${fileHref(picture.fileId)}?co=nho`, alt: picture.alt },
    set: set && { no: set.no, name: set.name },
    star: star && {
      star: star.star,
      validTo: lastDayOf(star),
      days: daysBetween(today, lastDayOf(star)),
      // 36 months, so that the bar shows what is left of the whole term.
      total: daysBetween(star.validFrom, lastDayOf(star)),
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
export function rankOf({ open, star }: OwnProductCard): number {
  if (open?.editable) return 0;
  return star?.expiring && !open ? 1 : 2;
}
