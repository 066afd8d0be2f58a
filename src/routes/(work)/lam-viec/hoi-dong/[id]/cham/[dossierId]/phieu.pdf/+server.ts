import { printSheet } from '#app/council/print-sheet.ts';
import { pdfResponse } from '#routes/desk/pdf-response.ts';
import { orErrorPage } from '#routes/form.ts';
import { askRight } from '#routes/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'session.score');
  const { id, dossierId } = event.params;
  return pdfResponse(orErrorPage(await printSheet(event.locals.deps, actor, id, dossierId)));
};
