import { printSheet } from '#app/council/print-sheet.ts';
import { orErrorPage } from '#routes/form.ts';
import { askRight } from '#routes/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'session.score');
  const { id, dossierId } = event.params;
  const printed = orErrorPage(await printSheet(event.locals.deps, actor, id, dossierId));
  return new Response(new Uint8Array(printed.pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${printed.fileName}"`,
    },
  });
};
