import { printSheet } from '#app/council/print-sheet.ts';
import { pdfResponse } from '#request/pdf-response.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'session.score');
  const { id, dossierId } = event.params;
  return pdfResponse(orErrorPage(await printSheet(event.locals.deps, actor, id, dossierId)));
};
