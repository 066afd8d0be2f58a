import { printSelfAssessment } from '#app/dossier/print-forms.ts';
import { pdfResponse } from '#request/pdf-response.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'dossier.view');
  const pdf = orErrorPage(await printSelfAssessment(event.locals.deps, actor, event.params.id));
  return pdfResponse({ fileName: 'mau-02.pdf', pdf });
};
