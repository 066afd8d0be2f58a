import { redirect } from '@sveltejs/kit';
import { readTypedCode } from '#app/catalogue/typed-code.ts';
import { readFollowNumber } from '#domain/text/follow-number.ts';
import { communesOfRegister } from '#app/units/communes-of-register.ts';
import { reportMisuseInput } from '#app/supervision/report-misuse.input.ts';
import { reportMisuse } from '#app/supervision/report-misuse.ts';
import { atMostAtOnce } from '#platform/at-once.ts';
import { workQueue } from '#platform/work-queue.ts';
import { answer, readForm } from '#request/form.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

/** A form with pictures is read into memory: some at once of all, two of one address. */
const withPictures = workQueue({ name: 'reports', atOnce: 4, waiting: 40, patience: 60_000 });
const ofOneAddress = atMostAtOnce('reports', 2);

/** Typed, pasted or scanned, as on the page of a code; what is no code stays as it was typed. */
function readCode(typed: string | null): string | null {
  return typed === null ? null : readTypedCode(typed) || typed;
}

/** The form; a number that is typed in the second one becomes the address of its report. */
export const load: PageServerLoad = async ({ locals: { deps }, url, setHeaders }) => {
  const number = readFollowNumber(url.searchParams.get('so') ?? '');
  if (number !== '') redirect(303, localizeHref(`/bao-vi-pham/${number}`));
  setHeaders({ 'cache-control': 'no-store' });
  const code = (url.searchParams.get('ma') ?? '').slice(0, 80);
  return { units: await communesOfRegister(deps), code, idempotencyKey: deps.newId() };
};

export const actions: Actions = {
  default: async (event) => {
    const address = event.getClientAddress();
    const read = () => readForm(event, reportMisuseInput);
    const form = await ofOneAddress(address, () => withPictures(read));
    if (!form.ok) return answer(form, form.typed);
    const { picture1, picture2, picture3, code, ...said } = form.value;
    const pictures = [picture1, picture2, picture3].filter((one) => one !== null);
    const input = { ...said, code: readCode(code), pictures, address };
    const sent = await reportMisuse(event.locals.deps, input);
    if (!sent.ok) return answer(sent, form.typed);
    redirect(303, localizeHref(`/bao-vi-pham/${sent.value.number}?da-nhan`));
  },
};
