import { viewVersion } from '#app/dossier/view-version.ts';
import { shortSeal } from '#ui/short-seal.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { dossierPath } from '#desk/dossier/task-paths.ts';
import { shownPapers } from '#desk/dossier/read/shown-papers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'dossier.view');
  const { id, no } = event.params;
  const view = orErrorPage(await viewVersion(event.locals.deps, actor, id, Number(no)));
  const { dossier, version, set } = view;
  return {
    path: dossierPath(dossier.id),
    productName: dossier.productName,
    producerName: dossier.producerName,
    productCode: dossier.productCode,
    no: view.no,
    last: view.last,
    seal: shortSeal(view.sha256),
    decision: version.decision,
    papers: shownPapers(view.papers, { set, kind: dossier.kind }),
  };
};
