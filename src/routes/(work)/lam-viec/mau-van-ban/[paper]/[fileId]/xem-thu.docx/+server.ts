import { tryTemplate } from '#app/recognition/templates/view-templates.ts';
import { paperOf } from '#desk/recognition/templates/paper-of.ts';
import { wordResponse } from '#desk/recognition/templates/word-response.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'template.keep');
  const { paper, fileId } = event.params;
  const { deps } = event.locals;
  const { docx } = orErrorPage(await tryTemplate(deps, actor, paperOf(paper), fileId));
  return wordResponse(docx, `xem-thu-${paper}.docx`);
};
