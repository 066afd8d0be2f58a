import type { Actor } from '#domain/access/authorize.ts';
import { PRODUCT_ORDERS, type ProductQuestion } from '#domain/register/questions.ts';
import type { Deps } from '#app/deps.ts';
import { SECTORS } from '#ui/sectors.ts';
import { askedOfRegister, type AskedOfRegister } from './asked.ts';
import { PRODUCT_STANDINGS, standingsAsked } from './standings.ts';

/** What the address of the list of products asks for. */
export interface ProductsAsked {
  readonly asked: AskedOfRegister;
  readonly question: ProductQuestion;
  readonly sector: string;
  readonly standing: string;
}

export function productQuestion(url: URL, deps: Deps, actor: Actor): ProductsAsked {
  const { searchParams: query } = url;
  const asked = askedOfRegister(url, deps, actor);
  const standing = standingsAsked(PRODUCT_STANDINGS, url);
  const sector = Object.keys(SECTORS).find((one) => one === query.get('nhom')) ?? '';
  const question = {
    ...asked.question,
    sectors: sector === '' ? [] : [sector],
    standings: standing.standings,
    order: PRODUCT_ORDERS.find((one) => one === query.get('xep')) ?? 'name',
  };
  return { asked, question, sector, standing: standing.value };
}
