import { printMinutes } from '#app/council/print-minutes.ts';
import { orErrorPage } from '#routes/form.ts';
import { askRight } from '#routes/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'session.minutes');
  const printed = orErrorPage(await printMinutes(event.locals.deps, actor, event.params.id));
  return new Response(new Uint8Array(printed.pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${printed.fileName}"`,
    },
  });
};
