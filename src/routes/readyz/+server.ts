import { jobsLine } from '#app/jobs/jobs-health.ts';
import { healthLine, ledgerHealth } from '#app/ledger/ledger-health.ts';
import { checkReady } from '#app/operation/check-ready.ts';
import type { Deps } from '#app/deps.ts';
import type { RequestHandler } from './$types';

/**
 * 200 when requests can be served, else 503 and every reason, one a line: for whoever sends traffic
 * here or holds it back. A ledger that was bent is told, and holds nothing back: people must be able
 * to read on.
 */
export const GET: RequestHandler = async ({ locals }) => {
  const reasons = await checkReady(locals.deps);
  const ready = reasons.length === 0;
  const { deps } = locals;
  const health = async () => [
    healthLine(await ledgerHealth(deps)),
    await jobsLine(deps),
    scannerLine(deps),
  ];
  const lines = ready ? ['ready', ...(await health())] : reasons;
  return new Response(`${lines.join('\n')}\n`, {
    status: ready ? 200 : 503,
    headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' },
  });
};

/** A machine without a scanner serves all the same; whoever runs it must be able to see it. */
function scannerLine({ scan }: Deps): string {
  return scan ? 'virus scanner: set' : 'virus scanner: none, CLAMD is not set';
}
