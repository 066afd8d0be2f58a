import { redirect } from '@sveltejs/kit';
import { entryOf } from '#app/entries/entry-fields.ts';
import { listRegisterCommunes } from '#app/parties/list-register-communes.ts';
import { restateEntryInput } from '#app/entries/restate-entry.input.ts';
import { restateEntry } from '#app/entries/restate-entry.ts';
import { viewEntry } from '#app/entries/view-entry.ts';
import { correctionFrom } from '#app/parties/correction-fields.ts';
import { askedKind } from '#desk/entries/asked-kind.ts';
import { fieldsOf } from '#desk/entries/form.ts';
import { typedValues } from '#desk/entries/values.ts';
import { REGISTERS } from '#desk/entries/words.ts';
import { refuse } from '#domain/result.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'entry.keep');
  const { deps } = event.locals;
  const kind = askedKind(event.params);
  const view = orErrorPage(await viewEntry(deps, actor, event.params.id, null));
  if (view.entry.kind !== kind || !view.mayKeep) orErrorPage(refuse('NOT_FOUND'));
  const { path, label } = REGISTERS[kind];
  return {
    title: view.history.title,
    register: label(),
    path,
    here: `/lam-viec/so/${path}/${event.params.id}`,
    fields: fieldsOf(kind),
    communes: listRegisterCommunes(deps, actor, 'entry.keep').map(({ id, fullName }) => ({
      value: id,
      label: fullName,
    })),
    values: typedValues(view, kind),
    seenVersion: view.entry.version,
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'entry.keep');
    const { deps } = event.locals;
    const { id } = event.params;
    const kind = askedKind(event.params);
    const communes = listRegisterCommunes(deps, actor, 'entry.keep').map((unit) => unit.id);
    const form = await readForm(event, restateEntryInput(kind, communes));
    if (!form.ok) return answer(form, form.typed);
    const { idempotencyKey, seenVersion, way, correctedSince, correctionReason, ...sent } =
      form.value;
    const restated = await restateEntry(deps, actor, {
      entryId: id,
      entry: entryOf(kind, sent),
      correction: correctionFrom({ way, correctedSince, correctionReason }),
      seenVersion,
      idempotencyKey,
    });
    if (!restated.ok) return answer(restated, form.typed);
    redirect(303, localizeHref(`/lam-viec/so/${REGISTERS[kind].path}/${id}?da-ghi=1`));
  },
};
