import { printCertificate } from '#app/recognition/print-certificate.ts';
import { orErrorPage } from '#routes/form.ts';
import { askRight } from '#routes/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'certificate.view');
  const printed = orErrorPage(await printCertificate(event.locals.deps, actor, event.params.code));
  return new Response(new Uint8Array(printed.pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${printed.fileName}"`,
    },
  });
};
