import { viewResult } from '#app/council/view-result.ts';
import { orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'session.view');
  const { id, dossierId } = event.params;
  const view = orErrorPage(await viewResult(event.locals.deps, actor, id, dossierId));
  const { set, ...shown } = view;
  const { wording } = set;
  return {
    ...shown,
    wording,
    parts: set.parts.map(({ code, label, max }) => ({ code, label, max })),
  };
};
