import { redirect } from '@sveltejs/kit';
import { confirmResultRead, viewResultNotice } from '#app/recognition/papers/read-result.ts';
import { answer, orErrorPage } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const actor = askRight(event, 'result.read');
  const { deps } = event.locals;
  const notice = orErrorPage(await viewResultNotice(deps, actor, event.params.id));
  return { ...notice, calm: notice.as === 'producer' };
};

export const actions: Actions = {
  confirm: async (event) => {
    const actor = askRight(event, 'result.read');
    const request = { decisionId: event.params.id };
    const read = await confirmResultRead(event.locals.deps, actor, request);
    if (!read.ok) return answer(read);
    redirect(303, localizeHref(event.url.pathname));
  },
};
