import { redirect } from '@sveltejs/kit';
import { entryOf } from '#app/entries/entry-fields.ts';
import { enterEntryInput } from '#app/entries/enter-entry.input.ts';
import { enterEntry } from '#app/entries/enter-entry.ts';
import { listRegisterCommunes } from '#app/parties/list-register-communes.ts';
import { askedKind } from '#desk/entries/asked-kind.ts';
import { fieldsOf } from '#desk/entries/form.ts';
import { REGISTERS } from '#desk/entries/words.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
  const actor = askRight(event, 'entry.keep');
  const { deps } = event.locals;
  const kind = askedKind(event.params);
  const communes = listRegisterCommunes(deps, actor, 'entry.keep');
  const [first, second] = communes;
  return {
    kind,
    register: REGISTERS[kind].label(),
    path: REGISTERS[kind].path,
    fields: fieldsOf(kind),
    communes: communes.map(({ id, fullName }) => ({ value: id, label: fullName })),
    onlyCommune: second ? '' : (first?.id ?? ''),
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'entry.keep');
    const { deps } = event.locals;
    const kind = askedKind(event.params);
    const communes = listRegisterCommunes(deps, actor, 'entry.keep').map(({ id }) => id);
    const form = await readForm(event, enterEntryInput(kind, communes));
    if (!form.ok) return answer(form, form.typed);
    const { idempotencyKey, ...sent } = form.value;
    const entry = entryOf(kind, sent);
    const entered = await enterEntry(deps, actor, { kind, entry, idempotencyKey });
    if (!entered.ok) return answer(entered, form.typed);
    const { path } = REGISTERS[kind];
    redirect(303, localizeHref(`/lam-viec/so/${path}/${entered.value.entryId}?da-ghi=1`));
  },
};
