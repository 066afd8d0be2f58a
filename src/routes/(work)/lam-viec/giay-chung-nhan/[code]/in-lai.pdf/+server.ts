import { reprintCertificate } from '#app/recognition/printing/reprint-certificate.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { pdfResponse } from '#request/pdf-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'certificate.print');
  const { deps } = event.locals;
  return pdfResponse(orErrorPage(await reprintCertificate(deps, actor, event.params.code)));
};
