import { previewCertificate } from '#app/recognition/preview-certificate.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { pdfResponse } from '#request/pdf-response.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'decision.view');
  const { id: decisionId, dossierId } = event.params;
  const { deps } = event.locals;
  return pdfResponse(orErrorPage(await previewCertificate(deps, actor, { decisionId, dossierId })));
};
