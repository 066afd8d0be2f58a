import { checkReady } from '#app/operation/check-ready.ts';
import type { RequestHandler } from './$types';

/** 200 when requests can be served, else 503 and why: for whoever sends traffic here or holds it back. */
export const GET: RequestHandler = async ({ locals }) => {
  const readiness = await checkReady(locals.deps);
  return new Response(`${readiness}\n`, {
    status: readiness === 'ready' ? 200 : 503,
    headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
  });
};
