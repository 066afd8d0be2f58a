import { redirect } from '@sveltejs/kit';
import { editProducerInput } from '#app/parties/edit-producer.input.ts';
import { editProducer } from '#app/parties/edit-producer.ts';
import { viewProducerEdit } from '#app/register/view-edit.ts';
import { producerChoices, producerValues } from '#desk/parties/producer-form.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'register.edit');
  const { deps } = event.locals;
  const { id } = event.params;
  const { producer, begin, isWhole, communes } = orErrorPage(
    await viewProducerEdit(deps, actor, id),
  );
  const today = formatVietnameseDate(deps.clock.today());
  return {
    id,
    title: producer.legalName,
    here: `/lam-viec/so/co-so/${id}`,
    isWhole,
    begin: formatVietnameseDate(begin),
    choices: producerChoices(communes, undefined),
    values: { ...producerValues(producer), since: today },
    seenVersion: producer.version,
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'register.edit');
    const form = await readForm(event, editProducerInput);
    if (!form.ok) return answer(form, form.typed);
    const {
      idempotencyKey,
      seenVersion,
      since,
      reason,
      producerId: _sent,
      ...producer
    } = form.value;
    const { id: producerId } = event.params;
    const input = { producerId, idempotencyKey, seenVersion, since, reason, producer };
    const edited = await editProducer(event.locals.deps, actor, input);
    if (!edited.ok) return answer(edited, form.typed);
    redirect(303, localizeHref(`/lam-viec/so/co-so/${producerId}?da-ghi=1`));
  },
};
