import { requestMerge } from '#app/parties/request-merge.ts';
import { requestUndoMerge } from '#app/parties/request-undo-merge.ts';
import { viewMerge, type ComparedFeature } from '#app/register/view-merge.ts';
import type { Deps } from '#app/deps.ts';
import { isProducerKind } from '#domain/parties/kinds.ts';
import { producerKindWord } from '#desk/dossier/words.ts';
import { FACT_LABELS } from '#desk/parties/history/fact-words.ts';
import { mergeSteps, mergeStanding } from '#desk/register/merge-actions.ts';
import { shownPlace } from '#desk/register/place.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'producer.merge');
  const { deps } = event.locals;
  const { double, into } = event.params;
  const view = orErrorPage(await viewMerge(deps, actor, [double, into]));
  return {
    ...{ double: view.double, into: view.into },
    features: view.features.map((one) => shownFeature(deps, one)),
    ...mergeStanding(deps, view),
  };
};

function shownFeature(deps: Deps, { name, comparison, values }: ComparedFeature) {
  const word = (value: string) => {
    if (name === 'kind' && isProducerKind(value)) return producerKindWord(value);
    return name === 'unitId' ? shownPlace(deps, value, deps.clock.today()).now : value;
  };
  const label = FACT_LABELS.producer[name]();
  return {
    ...{ label, comparison },
    values: values && ([word(values[0]), word(values[1])] as const),
  };
}

const steps = mergeSteps({
  list: '/lam-viec/so/gop',
  doubleOf: ({ params }) => ({ producerId: params.double }),
  ask: requestMerge,
  askUndo: requestUndoMerge,
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
