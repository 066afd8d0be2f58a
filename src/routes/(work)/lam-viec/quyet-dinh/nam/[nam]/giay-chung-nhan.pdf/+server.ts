import { printResponse, yearWish } from '#desk/recognition/printing/print-page.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
  const actor = askRight(event, 'certificate.print');
  return printResponse(event, actor, yearWish(event.params.nam));
};
