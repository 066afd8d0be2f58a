import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { draftDecision } from '#app/recognition/draft-decision.ts';
import { prepareDecision } from '#app/recognition/prepare-decision.ts';
import { choice, day, KEY_FIELDS, text } from '#app/input-fields.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { localizeHref } from '#words/paraglide/runtime.js';
import { SIGNER_TITLES } from '#desk/recognition/signer-titles.ts';
import type { Actions, PageServerLoad } from './$types';

const schema = v.object({
  number: text(() => m.recognition_number_field(), 60),
  dated: day(() => m.recognition_dated_field()),
  signerName: text(() => m.recognition_signer_field(), 120),
  signerTitle: choice(() => m.recognition_signer_title_field(), SIGNER_TITLES),
  legalBasis: text(() => m.recognition_basis_field(), 4000),
  ...KEY_FIELDS,
});

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.prepare');
  const { deps } = event.locals;
  const draft = orErrorPage(await draftDecision(deps, actor, sessionOf(event.url)));
  return { draft, idempotencyKey: deps.newId(), today: deps.clock.today() };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'decision.prepare');
    const form = await readForm(event, schema);
    if (!form.ok) return answer(form, form.typed);
    const legalBasis = form.value.legalBasis
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    const prepared = await prepareDecision(event.locals.deps, actor, {
      ...form.value,
      legalBasis,
      sessionId: sessionOf(event.url),
    });
    if (!prepared.ok) return answer(prepared, form.typed);
    redirect(303, localizeHref(`/lam-viec/quyet-dinh/${prepared.value.decisionId}`));
  },
};

function sessionOf(url: URL): string {
  return url.searchParams.get('phien') ?? '';
}
