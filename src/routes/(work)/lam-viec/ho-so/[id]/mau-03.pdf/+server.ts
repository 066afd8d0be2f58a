import { printReport } from '#app/commune/print-report.ts';
import { pdfResponse } from '#request/pdf-response.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'dossier.view');
  return pdfResponse(orErrorPage(await printReport(event.locals.deps, actor, event.params.id)));
};
