import { redirect } from '@sveltejs/kit';
import { prepareAmendment } from '#app/recognition/prepare-amendment.ts';
import { viewDecision } from '#app/recognition/view-decision.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { cameBack, type AmendmentPaper } from '#domain/recognition/amendment.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { prepareAmendmentInput } from '#app/recognition/prepare-amendment.input.ts';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.amend');
  const { deps } = event.locals;
  const view = orErrorPage(await viewDecision(deps, actor, event.params.id));
  if (!view.mayAmend) redirect(303, localizeHref(`/lam-viec/quyet-dinh/${view.decision.id}`));
  const { decision, items, amendments } = view;
  const before = cameBack(amendments);
  return {
    decision,
    /** The one before, where nobody signed it: its words stand in the form. */
    before: before && fieldsOf(before),
    reason: before?.reason ?? null,
    products: items.map(({ dossierId, productName, producerName }) => ({
      dossierId,
      productName,
      producerName,
    })),
    idempotencyKey: deps.newId(),
    today: deps.clock.today(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'decision.amend');
    const form = await readForm(event, prepareAmendmentInput);
    if (!form.ok) return answer(form, form.typed);
    const { idempotencyKey, ...paper } = form.value;
    const request = { decisionId: event.params.id, paper, idempotencyKey };
    const prepared = await prepareAmendment(event.locals.deps, actor, request);
    if (!prepared.ok) return answer(prepared, form.typed);
    redirect(303, localizeHref(`/lam-viec/quyet-dinh/${event.params.id}`));
  },
};

function fieldsOf({
  kind,
  number,
  dated,
  signerName,
  signerTitle,
  text,
  dossierIds,
}: AmendmentPaper) {
  return {
    kind,
    number,
    dated: formatVietnameseDate(dated),
    signerName,
    signerTitle,
    text,
    dossierIds,
  };
}
