import { askForPrint } from '#app/recognition/printing/ask-for-print.ts';
import { cancelPrint } from '#app/recognition/printing/cancel-print.ts';
import { pressed, printData } from '#desk/recognition/printing/print-page.ts';
import { askRight } from '#request/guard.ts';
import type { Actions, PageServerLoad } from './$types';

/** Anything but digits is no year, and no certificates are of it. */
const wishOf = ({ nam }: { readonly nam: string }) => ({ year: /^\d{4}$/.test(nam) ? +nam : 0 });

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'certificate.print');
  return { ...(await printData(event, actor, wishOf(event.params))) };
};

export const actions: Actions = {
  print: (event) => {
    const actor = askRight(event, 'certificate.print');
    return pressed(event, actor, wishOf(event.params), askForPrint);
  },
  cancel: (event) => {
    const actor = askRight(event, 'certificate.print');
    return pressed(event, actor, wishOf(event.params), cancelPrint);
  },
};
