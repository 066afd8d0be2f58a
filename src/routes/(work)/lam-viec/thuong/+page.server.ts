import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { proposeRewards } from '#app/support/propose-rewards.ts';
import { proposeRewardsInput } from '#app/support/propose-rewards.input.ts';
import { viewRewards } from '#app/support/view-rewards.ts';
import { pageOf } from '#request/chosen.ts';
import { answer, readForm } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { lastPageInstead } from '#request/last-page.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'reward.view');
  const { deps } = event.locals;
  const page = pageOf(event.url);
  const rewards = await viewRewards(deps, actor, page);
  lastPageInstead(event.url, rewards.pages);
  return {
    ...rewards,
    page,
    keys: Object.fromEntries(rewards.rows.map(({ decisionId }) => [decisionId, deps.newId()])),
  };
};

export const actions: Actions = {
  default: async (event) => {
    const actor = askRight(event, 'reward.propose');
    const form = await readForm(event, v.object(proposeRewardsInput.entries));
    if (!form.ok) return answer(form, form.typed);
    const proposed = await proposeRewards(event.locals.deps, actor, form.value);
    if (!proposed.ok) return answer(proposed, form.typed);
    redirect(303, localizeHref(`/lam-viec/thuong/${proposed.value.listId}`));
  },
};
