import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { signDecision } from '#app/recognition/sign-decision.ts';
import { viewDecision, type DecisionView } from '#app/recognition/view-decision.ts';
import { toDecimal } from '#domain/scoring/fraction.ts';
import { CONFIRM_FIELD, confirmed } from '#routes/confirm.ts';
import { SHOWN } from '#routes/fields.ts';
import { answer, orErrorPage, readForm } from '#routes/form.ts';
import { askRight } from '#routes/guard.ts';
import { localizeHref } from '#ui/paraglide/runtime.js';
import type { ResultLine } from '../results.ts';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
  idempotencyKey: v.pipe(v.string(), v.uuid()),
  shown: SHOWN,
  ...CONFIRM_FIELD,
});

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.view');
  const { deps } = event.locals;
  const { items, ...view } = orErrorPage(await viewDecision(deps, actor, event.params.id));
  return { ...view, lines: items.map(lineOf), idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  sign: async (event) => {
    const actor = askRight(event, 'decision.sign');
    const form = await readForm(event, schema);
    if (!form.ok) return answer(form, form.typed);
    const { idempotencyKey, shown } = form.value;
    const leader = await confirmed(event, actor, form.value);
    if (!leader.ok) return answer(leader, form.typed);
    const signed = await signDecision(event.locals.deps, leader.value, {
      decisionId: event.params.id,
      shown,
      idempotencyKey,
    });
    if (!signed.ok) return answer(signed, form.typed);
    redirect(303, localizeHref(`/lam-viec/quyet-dinh/${event.params.id}`));
  },
};

function lineOf(item: DecisionView['items'][number]): ResultLine {
  const average = { numerator: item.averageNumerator, denominator: item.averageDenominator };
  const { dossierId, productName, producerName, star, heldStar, outcome } = item;
  const { productCode: code } = item;
  const line = { dossierId, productName, producerName, star, heldStar, outcome, code };
  const { address, annexI, versionNo } = item;
  return { ...line, score: toDecimal(average), assessed: { address, annexI, versionNo } };
}
