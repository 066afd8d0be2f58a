import { redirect } from '@sveltejs/kit';
import { changeChoices } from '#app/units/change-choices.ts';
import { prepareChangeInput } from '#app/units/prepare-change.input.ts';
import { prepareChange } from '#app/units/prepare-change.ts';
import { CHANGE_KINDS, type ChangeKind } from '#domain/units/change.ts';
import { KIND_PARAMS } from '#desk/units/words.ts';
import { chosenByParam } from '#request/chosen.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'unit.prepare');
  const { deps } = event.locals;
  const { searchParams } = event.url;
  const chosen = chosenByParam(CHANGE_KINDS, KIND_PARAMS, searchParams.get('loai'));
  const again = searchParams.get('sua');
  const start = orErrorPage(await changeChoices(deps, actor, again));
  const ofProvinces = searchParams.get('cap') === 'tinh' || (!chosen && start.ofProvinces);
  const kind: ChangeKind = ofProvinces ? 'merge' : (chosen ?? start.kind ?? 'merge');
  const from = searchParams.get('tu') ?? '';
  return {
    kind,
    level: ofProvinces ? ('province' as const) : ('commune' as const),
    units: ofProvinces ? start.provinces : start.units,
    start: { source0: from, ...start.typed },
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'unit.prepare');
    const form = await readForm(event, prepareChangeInput);
    if (!form.ok) return answer(form, form.typed);
    const prepared = await prepareChange(event.locals.deps, actor, form.value);
    if (!prepared.ok) return answer(prepared, form.typed);
    redirect(303, localizeHref(`/lam-viec/don-vi/thay-doi/${prepared.value.changeId}`));
  },
};
