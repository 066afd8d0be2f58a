import { acceptProposal } from '#app/parties/accept-proposal.ts';
import { acceptLookInput, refuseLookInput } from '#app/parties/look.input.ts';
import { refuseProposal } from '#app/parties/refuse-proposal.ts';
import { viewProposal } from '#app/parties/view-proposal.ts';
import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { changeLines } from '#desk/parties/changes/change-lines.ts';
import { correctionSentence } from '#desk/parties/correction-form.ts';
import { afterLook } from '#desk/parties/changes/after-look.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'change.look');
  const { deps } = event.locals;
  const view = orErrorPage(await viewProposal(deps, actor, event.params.id));
  const { proposal, producer, product, underWay, shown } = view;
  return {
    name: product?.name ?? producer.legalName,
    producerId: producer.id,
    producerName: producer.legalName,
    since: dayInVietNam(proposal.proposedAt),
    settled: proposal.settledAs !== null,
    reason: proposal.reason,
    underWay,
    lines: changeLines(deps, view),
    correction: correctionSentence(proposal.correction),
    shown,
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  accept: async (event) => {
    const actor = askRight(event, 'change.look');
    const form = await readForm(event, acceptLookInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, proposalId: event.params.id };
    return afterLook(await acceptProposal(event.locals.deps, actor, input), form.typed);
  },
  refuse: async (event) => {
    const actor = askRight(event, 'change.look');
    const form = await readForm(event, refuseLookInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, proposalId: event.params.id };
    return afterLook(await refuseProposal(event.locals.deps, actor, input), form.typed);
  },
};
