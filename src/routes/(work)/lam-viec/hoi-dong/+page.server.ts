import { listRegulations } from '#app/regulation/list-regulations.ts';
import { listSessionSummaries } from '#app/council/list-sessions.ts';
import { isAllowedSomewhere } from '#domain/access/authorize.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'session.view');
  const { deps } = event.locals;
  const regulations = await listRegulations(deps, actor);
  return {
    sessions: await listSessionSummaries(deps, actor),
    mayWord: isAllowedSomewhere(actor, 'wording.publish'),
    mayPlan: isAllowedSomewhere(actor, 'session.create'),
    withoutRegulation: regulations.some(
      ({ versions }) => !versions.some(({ standing }) => standing === 'inForce'),
    ),
  };
};
