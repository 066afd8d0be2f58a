import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { prepareAmendment } from '#app/recognition/prepare-amendment.ts';
import { viewDecision } from '#app/recognition/view-decision.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { AMENDMENT_KINDS, cameBack, type AmendmentPaper } from '#domain/recognition/amendment.ts';
import { choice, day, ID, KEY_FIELDS, text } from '#app/input-fields.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { SIGNER_TITLES } from '#desk/recognition/signer-titles.ts';

const schema = v.object({
  kind: choice(m.recognition_amendment_kind, AMENDMENT_KINDS),
  number: text(m.recognition_amendment_number, 60),
  dated: day(m.recognition_amendment_dated),
  signerName: text(m.recognition_signer_field, 120),
  signerTitle: choice(m.recognition_signer_title_field, SIGNER_TITLES),
  dossierIds: v.optional(v.array(ID), []),
  text: text(m.recognition_amendment_text, 4000),
  ...KEY_FIELDS,
});

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
    const form = await readForm(event, schema);
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
