import * as v from 'valibot';
import { chosenValue, signSeveralInput } from '#app/recognition/several/sign-decisions.input.ts';
import { signDecisions, type SignedLine } from '#app/recognition/several/sign-decisions.ts';
import { viewToSign } from '#app/recognition/several/view-to-sign.ts';
import { lineOf } from '#desk/recognition/result-line.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, readForm, shownRefusal } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { noteRefusal } from '#request/noted.ts';
import type { Actions, PageServerLoad } from './$types';

const SIGNING = v.object({ ...signSeveralInput.entries, ...CONFIRM_FIELD });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.sign');
  const { deps } = event.locals;
  const { ready, leftAlone, more } = await viewToSign(deps, actor);
  const decisions = ready.map(({ decision, items, term, shown }) => {
    const chosen = chosenValue({ decisionId: decision.id, shown, idempotencyKey: deps.newId() });
    return { decision, term, shown, chosen, lines: items.map(lineOf) };
  });
  return { decisions, leftAlone, more };
};

export const actions: Actions = {
  // Without a redirect: what became of each decision is the answer, and the same form sent again signs nothing twice.
  default: async (event) => {
    const actor = askRight(event, 'decision.sign');
    const form = await readForm(event, SIGNING);
    if (!form.ok) return answer(form, form.typed);
    const leader = await confirmed(event, actor, form.value);
    if (!leader.ok) return answer(leader, form.typed);
    const lines = await signDecisions(event.locals.deps, leader.value, form.value.decisions);
    return { signed: lines.map(shownLine) };
  },
};

function shownLine({ refusals, ...line }: SignedLine) {
  for (const { code } of refusals) noteRefusal(code);
  return { ...line, why: refusals.map((one) => shownRefusal(one).sentence).join(' ') };
}
