import { timingSafeEqual } from 'node:crypto';
import { error } from '@sveltejs/kit';
import { readConfig } from '#platform/config.ts';
import { measureJobs } from '#app/jobs/jobs-health.ts';
import { measureHealth } from '#app/ledger/ledger-health.ts';
import { isFromHere } from '#platform/web/loopback.ts';
import { allMetrics, metrics } from '#platform/metrics.ts';
import { tokenHash } from '#platform/tokens.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { refusal } from '#domain/result.ts';
import { getLocale } from '#words/paraglide/runtime.js';
import type { RequestHandler } from './$types';

/**
 * Figures of this process for a collector: from this machine, or with the token of METRICS_TOKEN.
 * To anybody else the page does not exist.
 */
export const GET: RequestHandler = async ({ getClientAddress, request, locals }) => {
  if (!isFromHere(getClientAddress(), request.headers) && !knowsToken(request)) {
    error(404, refusalSentence(refusal('NOT_FOUND'), getLocale()));
  }
  // A database that does not answer shows in /readyz; the figures of the process are told all the same.
  await Promise.allSettled([measureHealth(locals.deps), measureJobs(locals.deps)]);
  return new Response(await allMetrics(), {
    headers: { 'content-type': metrics.contentType, 'cache-control': 'no-store' },
  });
};

function knowsToken(request: Request): boolean {
  const config = readConfig(process.env);
  const token = config.ok ? config.value.metricsToken : undefined;
  if (token === undefined) return false;
  const sent = request.headers.get('authorization') ?? '';
  // Compared as hashes of equal length, so that the time taken tells nothing about the token.
  return timingSafeEqual(tokenHash(sent), tokenHash(`Bearer ${token}`));
}
