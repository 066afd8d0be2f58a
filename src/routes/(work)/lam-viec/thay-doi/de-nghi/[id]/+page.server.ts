import { redirect } from '@sveltejs/kit';
import { acceptProposal } from '#app/parties/accept-proposal.ts';
import { refuseProposal } from '#app/parties/refuse-proposal.ts';
import { viewProposal } from '#app/parties/view-proposal.ts';
import { dayInVietNam } from '#domain/calendar/day-arithmetic.ts';
import { answer, orErrorPage, readForm } from '#routes/form.ts';
import { askRight, type GuardedEvent } from '#routes/guard.ts';
import { localizeHref } from '#ui/paraglide/runtime.js';
import { changeLines } from '../../change-lines.ts';
import { LOOK } from '../../look-form.ts';
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
    shown,
    idempotencyKey: deps.newId(),
  };
};

type Act = typeof acceptProposal | typeof refuseProposal;

async function decide(event: GuardedEvent & { readonly params: { id: string } }, act: Act) {
  const actor = askRight(event, 'change.look');
  const form = await readForm(event, LOOK);
  if (!form.ok) return answer(form, form.typed);
  const done = await act(event.locals.deps, actor, { ...form.value, proposalId: event.params.id });
  if (!done.ok) return answer(done, form.typed);
  redirect(303, localizeHref('/lam-viec/thay-doi?da-ghi'));
}

export const actions: Actions = {
  accept: (event) => decide(event, acceptProposal),
  refuse: (event) => decide(event, refuseProposal),
};
