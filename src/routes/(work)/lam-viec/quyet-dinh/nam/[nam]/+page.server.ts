import { askForPrint } from '#app/recognition/printing/ask-for-print.ts';
import { cancelPrint } from '#app/recognition/printing/cancel-print.ts';
import { pressed, printData, yearWish } from '#desk/recognition/printing/print-page.ts';
import { askRight } from '#request/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'certificate.print');
  return { ...(await printData(event, actor, yearWish(event.params.nam))) };
};

export const actions: Actions = {
  print: (event) => {
    const actor = askRight(event, 'certificate.print');
    return pressed(event, actor, yearWish(event.params.nam), askForPrint);
  },
  cancel: (event) => {
    const actor = askRight(event, 'certificate.print');
    return pressed(event, actor, yearWish(event.params.nam), cancelPrint);
  },
};
