import { error, redirect } from '@sveltejs/kit';
import { sharers, shareTarget } from '#app/plans/share-target.ts';
import { shareTargetInput } from '#app/plans/share-target.input.ts';
import { viewPlan } from '#app/plans/view-plan.ts';
import { partsOf } from '#domain/plans/content.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { refusal } from '#domain/result.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { getLocale, localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'plan.keep');
  const { deps } = event.locals;
  const { plan, standing, written, content } = orErrorPage(
    await viewPlan(deps, actor, event.params.id),
  );
  if (written === null) redirect(303, localizeHref(`/lam-viec/ke-hoach/${plan.id}`));
  const asked = event.url.searchParams.get('muc');
  const part = partsOf(written, 'target').find(({ key }) => key === asked);
  if (!part) error(404, refusalSentence(refusal('PLANS_NO_SUCH_PART'), getLocale()));
  const given = new Map(part.shares.map(({ unitId, value }) => [unitId, value]));
  const units = sharers(deps, plan.unitId, part.from);
  return {
    ...{ plan, seq: standing.seq, title: content.head.title, idempotencyKey: deps.newId() },
    part: { ...part, shares: [] },
    lines: units.map(({ id, fullName }) => {
      return { name: fullName, value: given.get(id) ?? null };
    }),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'plan.keep');
    const form = await readForm(event, shareTargetInput);
    if (!form.ok) return answer(form, form.typed);
    const request = { planId: event.params.id, ...form.value };
    const shared = await shareTarget(event.locals.deps, actor, request);
    if (!shared.ok) return answer(shared, form.typed);
    redirect(303, localizeHref(`/lam-viec/ke-hoach/${event.params.id}/soan?phan=chi-tieu`));
  },
};
