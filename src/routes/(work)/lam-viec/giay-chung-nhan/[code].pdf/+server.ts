import { printCertificate } from '#app/recognition/print-certificate.ts';
import { pdfResponse } from '#routes/desk/pdf-response.ts';
import { orErrorPage } from '#routes/form.ts';
import { askRight } from '#routes/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'certificate.view');
  return pdfResponse(
    orErrorPage(await printCertificate(event.locals.deps, actor, event.params.code)),
  );
};
