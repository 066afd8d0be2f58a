import { redirect } from '@sveltejs/kit';
import { signOut } from '#app/access/sign-out.ts';
import { clearSessionToken, readSessionToken } from '#request/session-cookie.ts';
import { localizeHref } from '#words/paraglide/runtime.js';
import type { RequestHandler } from './$types';

/** Ends the session on the server and in the browser, with what pages kept there: phones are shared. */
export const POST: RequestHandler = async (event) => {
  const token = readSessionToken(event);
  if (token !== null) await signOut(event.locals.deps, token);
  clearSessionToken(event);
  event.setHeaders({ 'clear-site-data': '"storage"' });
  redirect(303, localizeHref('/dang-nhap'));
};
