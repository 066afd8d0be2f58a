import { printMinutes } from '#app/council/print-minutes.ts';
import { pdfResponse } from '#request/pdf-response.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'session.minutes');
  return pdfResponse(orErrorPage(await printMinutes(event.locals.deps, actor, event.params.id)));
};
