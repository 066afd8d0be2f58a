import { askForPrint } from '#app/recognition/printing/ask-for-print.ts';
import { cancelPrint } from '#app/recognition/printing/cancel-print.ts';
import { pressed, printData } from '#desk/recognition/printing/print-page.ts';
import { askRight } from '#request/guard.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'certificate.print');
  const { id: decisionId } = event.params;
  return { decisionId, ...(await printData(event, actor, { decisionId })) };
};

export const actions: Actions = {
  print: (event) => {
    const actor = askRight(event, 'certificate.print');
    return pressed(event, actor, { decisionId: event.params.id }, askForPrint);
  },
  cancel: (event) => {
    const actor = askRight(event, 'certificate.print');
    return pressed(event, actor, { decisionId: event.params.id }, cancelPrint);
  },
};
