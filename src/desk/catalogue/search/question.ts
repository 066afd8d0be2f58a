import type { CatalogueQuestion } from '#app/catalogue/list-products.ts';

type Order = CatalogueQuestion['order'];

/** The sorts a visitor can choose, the first being the one without a choice. */
export const ORDERS = ['newest', 'stars', 'name'] as const satisfies readonly Order[];

const LONGEST_TEXT = 100;

/**
 * Reads the question out of an address. Whatever nobody offers (a sixth star, a page "abc") is left
 * out rather than refused: an old or mistyped link still shows the catalogue.
 */
export function readQuestion(params: URLSearchParams): CatalogueQuestion {
  const year = wholeNumber(params.get('year'));
  return {
    text: (params.get('q') ?? '').normalize('NFC').trim().slice(0, LONGEST_TEXT),
    stars: params
      .getAll('star')
      .map(Number)
      .filter((star) => [3, 4, 5].includes(star)),
    sectors: params.getAll('group').filter((group) => /^(I{1,3}|IV|VI?)$/.test(group)),
    communes: params.getAll('commune').filter(Boolean).slice(0, 20),
    expiring: params.get('state') === 'expiring',
    year: year !== null && year >= 2018 && year <= 9999 ? year : null,
    order: ORDERS.find((order) => order === params.get('sort')) ?? 'newest',
    page: wholeNumber(params.get('page')) ?? 1,
  };
}

/** Whether any filter is on; the search text is none. */
export function isNarrowed(question: CatalogueQuestion): boolean {
  const { stars, sectors, communes, expiring, year } = question;
  return stars.length + sectors.length + communes.length > 0 || expiring || year !== null;
}

/** The address of a question without language; what is not asked stays out of it. */
export function questionHref(question: CatalogueQuestion): string {
  const params = new URLSearchParams();
  if (question.text) params.set('q', question.text);
  for (const star of question.stars) params.append('star', String(star));
  for (const group of question.sectors) params.append('group', group);
  for (const commune of question.communes) params.append('commune', commune);
  if (question.expiring) params.set('state', 'expiring');
  if (question.year !== null) params.set('year', String(question.year));
  if (question.order !== 'newest') params.set('sort', question.order);
  if (question.page > 1) params.set('page', String(question.page));
  const query = params.toString();
  return query === '' ? '/san-pham' : `/san-pham?${query}`;
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}
