import { error, redirect } from '@sveltejs/kit';
import { openNotice } from '#app/home/open-notice.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { refusal } from '#domain/result.ts';
import { askSignedIn } from '#request/guard.ts';
import { getLocale, localizeHref } from '#words/paraglide/runtime.js';
import type { PageServerLoad } from './$types';

/** A notice is read by opening what it is about; the page itself is for several products, and for what is no longer to be seen. */
export const load: PageServerLoad = async (event) => {
  const actor = askSignedIn(event);
  const locale = getLocale();
  const asked = event.url.searchParams.get('muc');
  const part = asked !== null && /^\d{1,5}$/.test(asked) ? Number(asked) : null;
  const opened = await openNotice(event.locals.deps, actor, { id: event.params.id, part, locale });
  if (opened === null) error(404, refusalSentence(refusal('NOT_FOUND'), locale));
  if (opened.leadsTo !== null) redirect(303, localizeHref(opened.leadsTo));
  return { notice: opened.notice, parts: opened.parts };
};
