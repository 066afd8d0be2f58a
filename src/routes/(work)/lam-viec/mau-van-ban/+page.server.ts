import { viewTemplates } from '#app/recognition/templates/view-templates.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'template.keep');
  const views = orErrorPage(await viewTemplates(event.locals.deps, actor));
  return {
    templates: views.map(({ paper, standing: { versions, inUse } }) => ({
      ...{ paper, inUse },
      versions: versions.length,
    })),
  };
};
