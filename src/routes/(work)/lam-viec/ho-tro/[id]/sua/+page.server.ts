import { redirect } from '@sveltejs/kit';
import { listSupportUnits } from '#app/support/records/check-unit.ts';
import { correctSupportInput } from '#app/support/records/correct-support.input.ts';
import { correctSupport } from '#app/support/records/correct-support.ts';
import { supportInputOf } from '#app/support/records/record-fields.ts';
import { viewSupport } from '#app/support/records/view-support.ts';
import { formOf, typedRecord } from '#desk/support/records/form.ts';
import { refuse } from '#domain/result.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'support.keep');
  const { deps } = event.locals;
  const view = orErrorPage(await viewSupport(deps, actor, event.params.id));
  if (!view.mayKeep || view.row.closed) orErrorPage(refuse('NOT_FOUND'));
  return {
    title: view.row.record.title,
    here: `/lam-viec/ho-tro/${event.params.id}`,
    form: formOf(view.row.kind),
    units: listSupportUnits(deps, actor).map(({ id, fullName }) => ({
      value: id,
      label: fullName,
    })),
    values: typedRecord(view.row),
    seenSeq: view.seq,
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'support.keep');
    const { deps } = event.locals;
    const { id: supportId } = event.params;
    const { row } = orErrorPage(await viewSupport(deps, actor, supportId));
    const form = await readForm(event, correctSupportInput(row.kind));
    if (!form.ok) return answer(form, form.typed);
    const { idempotencyKey, seenSeq, ...sent } = form.value;
    const input = supportInputOf(row.kind, sent);
    const corrected = await correctSupport(deps, actor, {
      ...{ supportId, input, idempotencyKey, seenSeq },
    });
    if (!corrected.ok) return answer(corrected, form.typed);
    redirect(303, localizeHref(`/lam-viec/ho-tro/${supportId}?da-ghi=1`));
  },
};
