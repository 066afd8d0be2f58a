import { tryTemplate, viewTemplate } from '#app/recognition/templates/view-templates.ts';
import { paperOf } from '#desk/recognition/templates/paper-of.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'template.keep');
  const { deps } = event.locals;
  const { fileId } = event.params;
  const paper = paperOf(event.params.paper);
  const { text } = orErrorPage(await tryTemplate(deps, actor, paper, fileId));
  const { standing } = orErrorPage(await viewTemplate(deps, actor, paper));
  const version = standing.versions.find((one) => one.fileId === fileId);
  return {
    ...{ paper, fileId, text, seq: standing.seq },
    version: version && { no: version.no, on: version.on, sha256: version.sha256 },
    isInUse: standing.inUse?.fileId === fileId,
    idempotencyKey: deps.newId(),
  };
};
