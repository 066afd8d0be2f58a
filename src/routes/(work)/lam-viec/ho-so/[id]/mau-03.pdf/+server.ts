import { printReport } from '#app/commune/print-report.ts';
import { pdfResponse } from '#routes/desk/pdf-response.ts';
import { orErrorPage } from '#routes/form.ts';
import { askRight } from '#routes/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'dossier.view');
  return pdfResponse(orErrorPage(await printReport(event.locals.deps, actor, event.params.id)));
};
