import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { ConfirmedActor } from '#app/access/confirmed-actor.ts';
import type { Deps } from '#app/deps.ts';
import { numberPaper } from '#app/recognition/papers/number-paper.ts';
import { numberPaperInput } from '#app/recognition/papers/number-paper.input.ts';
import { viewSigned } from '#app/recognition/papers/view-signed.ts';
import { viewPapers } from '#app/recognition/papers/view-papers.ts';
import { sendBackDecision } from '#app/recognition/send-back-decision.ts';
import { signAmendment } from '#app/recognition/sign-amendment.ts';
import { signDecision, type SignDecisionInput } from '#app/recognition/sign-decision.ts';
import { signInput } from '#app/recognition/sign-decision.input.ts';
import { takeBackInput } from '#app/recognition/take-back.input.ts';
import { viewDecision } from '#app/recognition/view-decision.ts';
import { withdrawDecision } from '#app/recognition/withdraw-decision.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { Result } from '#domain/result.ts';
import { CONFIRM_FIELD, confirmed } from '#request/confirm.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import { lineOf } from '#desk/recognition/result-line.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

const SIGNING = v.object({ ...signInput.entries, ...CONFIRM_FIELD });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.view');
  const { deps } = event.locals;
  const { items, ...view } = orErrorPage(await viewDecision(deps, actor, event.params.id));
  const papers = orErrorPage(await viewPapers(deps, actor, event.params.id));
  const signedCopies = orErrorPage(await viewSigned(deps, actor, event.params.id));
  return { ...view, papers, signedCopies, lines: items.map(lineOf), idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  sign: (event) => {
    const actor = askRight(event, 'decision.sign');
    return signedBy(event, actor, signDecision);
  },
  signAmendment: (event) => {
    const actor = askRight(event, 'decision.sign');
    return signedBy(event, actor, signAmendment);
  },
  sendBack: (event) => {
    const actor = askRight(event, 'decision.sign');
    return takenBackBy(event, actor, sendBackDecision);
  },
  withdraw: (event) => {
    const actor = askRight(event, 'decision.withdraw');
    return takenBackBy(event, actor, withdrawDecision);
  },
  numberPaper: async (event) => {
    const actor = askRight(event, 'decision.prepare');
    const form = await readForm(event, numberPaperInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { decisionId: event.params.id, ...form.value };
    const given = await numberPaper(event.locals.deps, actor, request);
    if (!given.ok) return answer(given, form.typed);
    redirect(303, pageOf(event.params.id));
  },
};

type Sign = (
  deps: Deps,
  leader: ConfirmedActor,
  request: SignDecisionInput,
) => Promise<Result<unknown>>;

/** The leader's signature, confirmed with the password, under what the page showed. */
async function signedBy(event: RequestEvent, actor: Actor, sign: Sign) {
  const form = await readForm(event, SIGNING);
  if (!form.ok) return answer(form, form.typed);
  const { idempotencyKey, shown } = form.value;
  const leader = await confirmed(event, actor, form.value);
  if (!leader.ok) return answer(leader, form.typed);
  const request = { decisionId: event.params.id, shown, idempotencyKey };
  const signed = await sign(event.locals.deps, leader.value, request);
  if (!signed.ok) return answer(signed, form.typed);
  redirect(303, pageOf(event.params.id));
}

type TakeBack = typeof sendBackDecision;

/** What waits for the leader goes back, with the reason. */
async function takenBackBy(event: RequestEvent, actor: Actor, takeBack: TakeBack) {
  const form = await readForm(event, takeBackInput);
  if (!form.ok) return answer(form, form.typed);
  const request = { decisionId: event.params.id, ...form.value };
  const taken = await takeBack(event.locals.deps, actor, request);
  if (!taken.ok) return answer(taken, form.typed);
  redirect(303, pageOf(event.params.id));
}

function pageOf(decisionId: string): string {
  return localizeHref(`/lam-viec/quyet-dinh/${decisionId}`);
}
