import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { confirmMerge } from '#app/parties/confirm-merge.ts';
import {
  confirmMergeInput,
  refuseMergeInput,
  requestMergeInput,
  requestUndoMergeInput,
} from '#app/parties/merge.input.ts';
import { refuseMerge } from '#app/parties/refuse-merge.ts';
import { requestMerge } from '#app/parties/request-merge.ts';
import { requestUndoMerge } from '#app/parties/request-undo-merge.ts';
import { viewMerge, type ComparedFeature } from '#app/register/view-merge.ts';
import type { Deps } from '#app/deps.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { isProducerKind } from '#domain/parties/kinds.ts';
import { producerKindWord } from '#desk/dossier/words.ts';
import { FACT_LABELS } from '#desk/parties/history/fact-words.ts';
import { shownPlace } from '#desk/register/place.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'producer.merge');
  const { deps } = event.locals;
  const { double, into } = event.params;
  const view = orErrorPage(await viewMerge(deps, actor, [double, into]));
  return {
    ...view,
    features: view.features.map((one) => shownFeature(deps, one)),
    request: view.request && {
      ...view.request,
      onDay: formatVietnameseDate(view.request.onDay),
    },
    today: formatVietnameseDate(deps.clock.today()),
    idempotencyKey: deps.newId(),
  };
};

function shownFeature(deps: Deps, { name, comparison, values }: ComparedFeature) {
  const word = (value: string) => {
    if (name === 'kind' && isProducerKind(value)) return producerKindWord(value);
    return name === 'unitId' ? shownPlace(deps, value, deps.clock.today()).now : value;
  };
  const label = FACT_LABELS.producer[name]();
  return { label, comparison, values: values && [word(values[0]), word(values[1])] };
}

export const actions: Actions = {
  request: async (event) => {
    const actor = askRight(event, 'producer.merge');
    const form = await readForm(event, requestMergeInput);
    if (!form.ok) return answer(form, form.typed);
    const { double: producerId, into: intoId } = event.params;
    const request = { ...form.value, producerId, intoId };
    const asked = await requestMerge(event.locals.deps, actor, request);
    if (!asked.ok) return answer(asked, form.typed);
    redirect(303, localizeHref('/lam-viec/so/gop'));
  },
  undo: async (event) => {
    const actor = askRight(event, 'producer.merge');
    const form = await readForm(event, requestUndoMergeInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { ...form.value, producerId: event.params.double };
    const asked = await requestUndoMerge(event.locals.deps, actor, request);
    if (!asked.ok) return answer(asked, form.typed);
    redirect(303, localizeHref('/lam-viec/so/gop'));
  },
  confirm: async (event) => {
    const actor = askRight(event, 'producer.close');
    const form = await readForm(
      event,
      v.object({ ...confirmMergeInput.entries, ...CONFIRM_FIELD }),
    );
    if (!form.ok) return answer(form, form.typed);
    const second = await confirmed(event, actor, form.value);
    if (!second.ok) return answer(second, form.typed);
    const { confirmPassword: _typed, ...request } = form.value;
    const { double: producerId } = event.params;
    const done = await confirmMerge(event.locals.deps, second.value, { ...request, producerId });
    if (!done.ok) return answer(done, form.typed);
    redirect(303, localizeHref('/lam-viec/so/gop'));
  },
  refuse: async (event) => {
    const actor = askRight(event, 'producer.merge');
    const form = await readForm(event, refuseMergeInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { ...form.value, producerId: event.params.double };
    const refused = await refuseMerge(event.locals.deps, actor, request);
    if (!refused.ok) return answer(refused, form.typed);
    redirect(303, localizeHref('/lam-viec/so/gop'));
  },
};
