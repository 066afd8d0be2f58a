import { error, redirect } from '@sveltejs/kit';
import { openNotice } from '#app/notices/own-notices.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { refusal } from '#domain/result.ts';
import { askSignedIn } from '#request/guard.ts';
import { getLocale, localizeHref } from '#words/paraglide/runtime.js';
import type { RequestHandler } from './$types';

/** A notice is read by opening what it is about; that page asks who may see it. */
export const GET: RequestHandler = async (event) => {
  const actor = askSignedIn(event);
  const path = await openNotice(event.locals.deps, actor, event.params.id);
  if (path === null) error(404, refusalSentence(refusal('NOT_FOUND'), getLocale()));
  redirect(303, localizeHref(path));
};
