import { askSignedIn } from '#request/guard.ts';
import type { RequestHandler } from './$types';

/** Who is signed in, asked by a page before it sends a form (SubmitGuard.svelte). */
export const GET: RequestHandler = (event) => {
  const { accountId } = askSignedIn(event);
  return Response.json({ accountId });
};
