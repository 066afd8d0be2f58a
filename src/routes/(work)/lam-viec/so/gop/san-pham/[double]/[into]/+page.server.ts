import { requestProductMerge } from '#app/parties/request-product-merge.ts';
import { requestUndoProductMerge } from '#app/parties/request-undo-product-merge.ts';
import { viewProductMerge } from '#app/register/view-product-merge.ts';
import { FACT_LABELS } from '#desk/parties/history/fact-words.ts';
import { mergeSteps, mergeStanding } from '#desk/register/merge-actions.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'producer.merge');
  const { deps } = event.locals;
  const { double, into } = event.params;
  const view = orErrorPage(await viewProductMerge(deps, actor, [double, into]));
  return {
    ...{ double: view.double, into: view.into },
    features: view.features.map(({ name, ...one }) => ({
      label: FACT_LABELS.product[name](),
      ...one,
    })),
    ...mergeStanding(deps, view),
  };
};

const steps = mergeSteps({
  list: '/lam-viec/so/gop/san-pham',
  doubleOf: async ({ params, locals }, actor) => {
    const ids = [params.double, params.into] as const;
    const { double } = orErrorPage(await viewProductMerge(locals.deps, actor, ids));
    return { producerId: double.producerId, productId: double.id };
  },
  ask: requestProductMerge,
  askUndo: requestUndoProductMerge,
});

export const actions: Actions = {
  request: async (event) => {
    const actor = askRight(event, 'producer.merge');
    return await steps.request(event, actor);
  },
  undo: async (event) => {
    const actor = askRight(event, 'producer.merge');
    return await steps.undo(event, actor);
  },
  confirm: async (event) => {
    const actor = askRight(event, 'producer.close');
    return await steps.confirm(event, actor);
  },
  refuse: async (event) => {
    const actor = askRight(event, 'producer.merge');
    return await steps.refuse(event, actor);
  },
};
