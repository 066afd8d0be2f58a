import { printResponse } from '#desk/recognition/printing/print-page.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => {
  const actor = askRight(event, 'certificate.print');
  const { nam } = event.params;
  return printResponse(event, actor, { year: /^\d{4}$/.test(nam) ? +nam : 0 });
};
