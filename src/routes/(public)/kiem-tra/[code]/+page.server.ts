import { redirect } from '@sveltejs/kit';
import { checkCode } from '#app/catalogue/check-code.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

/** The answer for one code. A code that was typed otherwise than printed leads to its own address. */
export const load: PageServerLoad = async ({ locals, params, setHeaders }) => {
  const answer = await checkCode(locals.deps, params.code);
  if (answer.asked !== params.code && answer.asked !== '') {
    redirect(307, localizeHref(`/kiem-tra/${encodeURIComponent(answer.asked)}`));
  }
  // A star can be revoked within the hour: whoever asks again must be answered anew.
  setHeaders({ 'cache-control': 'no-cache' });
  return { answer, address: `${locals.deps.publicOrigin}/kiem-tra/${answer.asked}` };
};
