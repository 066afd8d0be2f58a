import { healthLine, ledgerHealth } from '#app/ledger/ledger-health.ts';
import { checkReady } from '#app/operation/check-ready.ts';
import type { RequestHandler } from './$types';

/**
 * 200 when requests can be served, else 503 and why: for whoever sends traffic here or holds it back.
 * A ledger that was bent is told, and holds nothing back: people must be able to read on.
 */
export const GET: RequestHandler = async ({ locals }) => {
  const readiness = await checkReady(locals.deps);
  const ledger = readiness === 'ready' ? `${healthLine(await ledgerHealth(locals.deps))}\n` : '';
  return new Response(`${readiness}\n${ledger}`, {
    status: readiness === 'ready' ? 200 : 503,
    headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
  });
};
