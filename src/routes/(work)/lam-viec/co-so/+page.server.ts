import { correctionFrom } from '#app/parties/correction-fields.ts';
import { redirect } from '@sveltejs/kit';
import { updateProducer } from '#app/parties/update-producer.ts';
import type { ProposalBeside } from '#app/parties/settle-proposal.ts';
import { viewOwnChanges } from '#app/parties/view-own-changes.ts';
import { viewProducer } from '#app/parties/view-producer.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { producersOf } from '#desk/parties/producers-of.ts';
import { ownChange, withdrawOwn } from '#desk/parties/changes/own-change.ts';
import type { Actions, PageServerLoad } from './$types';
import { correctionValues } from '#desk/parties/correction-form.ts';
import { producerChoices, producerValues } from '#desk/parties/producer-form.ts';
import { updateProducerInput } from '#app/parties/update-producer.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'producer.edit');
  const { deps } = event.locals;
  const own = producersOf(actor);
  const asked = event.url.searchParams.get('co-so');
  const id = own.find((one) => one === asked) ?? own[0];
  const saved = event.url.searchParams.has('da-luu');
  if (id === undefined) return { calm: true, saved, own: null };
  const { producer } = orErrorPage(await viewProducer(deps, actor, id));
  const { proposal } = await viewOwnChanges(deps, actor, id, null);
  const today = deps.clock.today();
  const province = deps.units.parentOf(producer.unitId, today);
  const communes = province ? deps.units.descendantsOf(province.id, today) : [];
  return {
    calm: true,
    saved,
    own: {
      producerId: producer.id,
      version: producer.version,
      // What was typed last stands, whether it waits or was refused.
      values: {
        ...producerValues({ ...producer, ...typedFacts(proposal) }),
        ...correctionValues(proposal?.proposal.correction),
      },
      change: ownChange(deps, proposal),
      choices: producerChoices(communes, province?.fullName),
    },
    idempotencyKey: deps.newId(),
  };
};

type Own = Extract<Awaited<ReturnType<typeof viewProducer>>, { ok: true }>['value']['producer'];

function typedFacts(beside: ProposalBeside | null): Partial<Own> {
  return beside?.proposal.of === 'producer' ? beside.proposal.facts : {};
}

export const actions: Actions = {
  save: async (event) => {
    const actor = askRight(event, 'producer.edit');
    const form = await readForm(event, updateProducerInput);
    if (!form.ok) return answer(form, form.typed);
    const { producerId, idempotencyKey, seenVersion, ...sent } = form.value;
    const { way, correctedSince, correctionReason, ...producer } = sent;
    const correction = correctionFrom({ way, correctedSince, correctionReason });
    const request = { producerId, idempotencyKey, seenVersion, producer, correction };
    const saved = await updateProducer(event.locals.deps, actor, request);
    if (!saved.ok) return answer(saved, form.typed);
    redirect(303, localizeHref(`/lam-viec/co-so?co-so=${producerId}&da-luu`));
  },
  withdraw: (event) => withdrawOwn(event, (id) => `/lam-viec/co-so?co-so=${id}`),
};
