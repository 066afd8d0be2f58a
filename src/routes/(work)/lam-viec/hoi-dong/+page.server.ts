import { listSessionSummaries } from '#app/council/list-sessions.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { askRight } from '#routes/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'session.view');
  return {
    sessions: await listSessionSummaries(event.locals.deps, actor),
    mayPlan: isAllowedSomewhere(actor, 'session.create'),
  };
};
