import { redirect } from '@sveltejs/kit';
import type { Deps } from '#app/deps.ts';
import type { ProposalBeside } from '#app/parties/settle-proposal.ts';
import { withdrawProposalInput } from '#app/parties/withdraw-proposal.input.ts';
import { withdrawProposal } from '#app/parties/withdraw-proposal.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight, type GuardedEvent } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { changeLines } from './change-lines.ts';

/** A proposal of one's own in words: waiting, or refused with its reason. */
export function ownChange(deps: Deps, beside: ProposalBeside | null) {
  if (!beside) return null;
  const { id, producerId, settledAs, reason } = beside.proposal;
  const lines = changeLines(deps, beside);
  return { id, producerId, refused: settledAs === 'refused', reason, lines };
}

/** The action of a producer's page that takes a proposal back; then that page again. */
export async function withdrawOwn(event: GuardedEvent, back: (producerId: string) => string) {
  const actor = askRight(event, 'producer.edit');
  const form = await readForm(event, withdrawProposalInput);
  if (!form.ok) return answer(form, form.typed);
  const done = await withdrawProposal(event.locals.deps, actor, form.value);
  if (!done.ok) return answer(done);
  redirect(303, localizeHref(back(form.value.producerId)));
}
