import { askRight } from '#request/guard.ts';
import { listDecisionWork } from '#app/recognition/view-decision.ts';
import { listMinistryWork } from '#app/recognition/view-ministry.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'decision.view');
  const { deps } = event.locals;
  const atMinistry = await listMinistryWork(deps, actor);
  return { ...(await listDecisionWork(deps, actor)), atMinistry };
};
