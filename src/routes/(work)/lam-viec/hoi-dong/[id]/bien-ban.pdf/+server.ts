import { printMinutes } from '#app/council/print-minutes.ts';
import { pdfResponse } from '#routes/desk/pdf-response.ts';
import { orErrorPage } from '#routes/form.ts';
import { askRight } from '#routes/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'session.minutes');
  return pdfResponse(orErrorPage(await printMinutes(event.locals.deps, actor, event.params.id)));
};
