import { printSelfAssessment } from '#app/dossier/print-forms.ts';
import { orErrorPage } from '#routes/form.ts';
import { askRight } from '#routes/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'dossier.view');
  const pdf = orErrorPage(await printSelfAssessment(event.locals.deps, actor, event.params.id));
  return new Response(new Uint8Array(pdf), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="mau-02.pdf"',
    },
  });
};
