import type { Actor } from '#domain/access/authorize.ts';
import type { ProductQuestion, StarStanding } from '#domain/register/questions.ts';
import { ok, type Result } from '#domain/result.ts';
import type { Counted } from '#storage/register/answer.ts';
import { listRegisteredProducts, type RegisteredProduct } from '#storage/register/list-products.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import { ask, REGISTER_PER_PAGE } from './ask.ts';

export type ProductList = Counted<RegisteredProduct, StarStanding> & { readonly pages: number };

/** A page of the products within reach, as of a day. Refuses as `ask` does. */
export async function listProducts(
  deps: Deps,
  actor: Actor,
  question: ProductQuestion,
  page: number,
): Promise<Result<ProductList>> {
  const asked = await ask(deps, actor, question);
  if (!asked.ok) return asked;
  const { reach, asOf, words, units } = asked.value;
  const slice = sliceOf(page, REGISTER_PER_PAGE);
  const list = await listRegisteredProducts(deps.db, reach, asOf, {
    ...question,
    words,
    units,
    producerId: null,
    ...slice,
  });
  return ok({ ...list, pages: pagesOf(list.total, REGISTER_PER_PAGE) });
}
