import { redirect } from '@sveltejs/kit';
import { listSupportUnits } from '#app/support/records/check-unit.ts';
import { enterSupportInput } from '#app/support/records/enter-support.input.ts';
import { enterSupport } from '#app/support/records/enter-support.ts';
import { supportInputOf } from '#app/support/records/record-fields.ts';
import { formOf } from '#desk/support/records/form.ts';
import { KIND_WORDS } from '#desk/support/records/words.ts';
import { refuse } from '#domain/result.ts';
import { isSupportKind, type SupportKind } from '#domain/support/records/kinds.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const actor = askRight(event, 'support.keep');
  const { deps } = event.locals;
  const kind = askedKind(event.params.loai);
  const units = listSupportUnits(deps, actor);
  const [first, second] = units;
  return {
    label: KIND_WORDS[kind](),
    form: formOf(kind),
    units: units.map(({ id, fullName }) => ({ value: id, label: fullName })),
    onlyUnit: second ? '' : (first?.id ?? ''),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'support.keep');
    const kind = askedKind(event.params.loai);
    const form = await readForm(event, enterSupportInput(kind));
    if (!form.ok) return answer(form, form.typed);
    const { idempotencyKey, ...sent } = form.value;
    const request = { kind, input: supportInputOf(kind, sent), idempotencyKey };
    const entered = await enterSupport(event.locals.deps, actor, request);
    if (!entered.ok) return answer(entered, form.typed);
    redirect(303, localizeHref(`/lam-viec/ho-tro/${entered.value.supportId}?da-ghi=1`));
  },
};

function askedKind(word: string): SupportKind {
  return isSupportKind(word) ? word : orErrorPage(refuse('NOT_FOUND'));
}
