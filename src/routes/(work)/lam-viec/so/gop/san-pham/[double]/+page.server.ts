import { listMergeChoices } from '#app/register/view-product-merge.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'producer.merge');
  const { double: id } = event.params;
  return { id, ...orErrorPage(await listMergeChoices(event.locals.deps, actor, id)) };
};
