import { viewCheckPlans } from '#app/supervision/view-check-plan.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'check.foresee');
  const { plans, provinces } = await viewCheckPlans(event.locals.deps, actor);
  return { plans, drafts: provinces.length > 0 };
};
