import { askRight } from '#routes/guard.ts';
import { listDecisionWork } from '#app/recognition/view-decision.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.view');
  return listDecisionWork(event.locals.deps, actor);
};
