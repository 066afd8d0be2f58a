import { redirect } from '@sveltejs/kit';
import { readReportNumber } from '#app/supervision/follow-misuse.ts';
import { misuseUnits } from '#app/supervision/misuse-units.ts';
import { reportMisuseInput } from '#app/supervision/report-misuse.input.ts';
import { reportMisuse } from '#app/supervision/report-misuse.ts';
import { answer, readForm } from '#request/form.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** The form; a number that is typed in the second one becomes the address of its report. */
export const load: PageServerLoad = async ({ locals: { deps }, url, setHeaders }) => {
  const number = readReportNumber(url.searchParams.get('so') ?? '');
  if (number !== '') redirect(303, localizeHref(`/bao-vi-pham/${number}`));
  setHeaders({ 'cache-control': 'no-store' });
  const code = (url.searchParams.get('ma') ?? '').slice(0, 80);
  return { units: await misuseUnits(deps), code, idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  default: async (event) => {
    const form = await readForm(event, reportMisuseInput);
    if (!form.ok) return answer(form, form.typed);
    const input = { ...form.value, address: event.getClientAddress() };
    const sent = await reportMisuse(event.locals.deps, input);
    if (!sent.ok) return answer(sent, form.typed);
    redirect(303, localizeHref(`/bao-vi-pham/${sent.value.number}?da-nhan`));
  },
};
