import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { forwardDossier } from '#app/commune/forward-dossier.ts';
import { viewDesk } from '#app/commune/view-desk.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { ACT_FIELDS, optionalText, parsed, SHOWN } from '#app/input-fields.ts';
import { answer, orErrorPage, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { m } from '#words/paraglide/messages.js';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';
import { headOf, itemsOf, partsOf } from '#desk/commune/dossier/desk-view.ts';

const schema = v.object({
  ...ACT_FIELDS,
  shown: SHOWN,
  reportNumber: optionalText(() => m.commune_forward_report_number(), 60),
  letterNumber: optionalText(() => m.commune_forward_letter_number(), 60),
  letterDate: optionalText(() => m.commune_forward_letter_date(), 40),
  samples: v.pipe(v.optional(v.string(), '0'), parsed(countOf)),
  samplesNote: optionalText(() => m.commune_forward_note(), 500),
});

function countOf(sent: string): Result<number> {
  const typed = sent.trim();
  return /^\d{1,4}$/.test(typed)
    ? ok(Number(typed))
    : refuse('SAMPLES_NOT_A_COUNT', { text: typed });
}

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.forward');
  const { deps } = event.locals;
  const desk = orErrorPage(await viewDesk(deps, actor, event.params.id));
  if (!desk.offered.includes('forward')) {
    redirect(303, localizeHref(`/lam-viec/xa/${event.params.id}`));
  }
  return {
    ...headOf(desk),
    seq: desk.view.standing.seq,
    shown: desk.shown,
    items: itemsOf(desk),
    parts: partsOf(desk),
    today: desk.today,
    round: desk.round,
    idempotencyKey: deps.newId(),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'dossier.forward');
    const form = await readForm(event, schema);
    if (!form.ok) return answer(form, form.typed);
    const forwarded = await forwardDossier(event.locals.deps, actor, {
      ...form.value,
      dossierId: event.params.id,
    });
    if (!forwarded.ok) return answer(forwarded, form.typed);
    redirect(303, localizeHref(`/lam-viec/xa/${event.params.id}`));
  },
};
