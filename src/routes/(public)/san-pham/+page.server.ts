import { listProducts } from '#app/catalogue/list-products.ts';
import type { PageServerLoad } from './$types';
import { readQuestion } from '#desk/catalogue/search/question.ts';

export const load: PageServerLoad = async ({ locals, url }) => {
  const question = readQuestion(url.searchParams);
  return { question, list: await listProducts(locals.deps, question) };
};
