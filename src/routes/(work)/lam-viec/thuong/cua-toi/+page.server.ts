import { viewOwnRewards } from '#app/support/view-rewards.ts';
import { askRight } from '#request/guard.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'reward.own');
  return { calm: true, rows: await viewOwnRewards(event.locals.deps, actor) };
};
