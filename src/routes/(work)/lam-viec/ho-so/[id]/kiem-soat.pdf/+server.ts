import { printSlip } from '#app/dossier/print-slip.ts';
import { viewSlip } from '#app/dossier/view-slip.ts';
import { slipInWords } from '#desk/dossier/slip-words.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { pdfResponse } from '#request/pdf-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'dossier.view');
  const { deps } = event.locals;
  const slip = orErrorPage(await viewSlip(deps, actor, event.params.id));
  return pdfResponse(await printSlip(deps, slip, slipInWords(slip, deps.clock.now())));
};
