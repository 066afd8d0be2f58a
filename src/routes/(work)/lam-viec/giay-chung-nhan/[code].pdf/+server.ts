import { printCertificate } from '#app/recognition/print-certificate.ts';
import { pdfResponse } from '#request/pdf-response.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'certificate.view');
  return pdfResponse(
    orErrorPage(await printCertificate(event.locals.deps, actor, event.params.code)),
  );
};
