import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { passingTrouble, RETRY_AFTER } from '#app/operation/passing-trouble.ts';
import { refusalSentence } from '#domain/refusals.ts';
import { log, logFault } from '#platform/log.ts';
import { check } from './check.ts';
import type { ApiEnvironment } from './environment.ts';
import { openApi } from './openapi.ts';
import { problem } from './problem.ts';

/** Everything here is read only. */
const METHODS = ['GET', 'HEAD'];
const ALLOW = 'GET, HEAD, OPTIONS';

/**
 * The public interface for programs, under /api/v1. It only translates: what it says is decided by
 * the use cases. Everything here is public, so any site may read it from a browser (CORS).
 */
export const api = new Hono<ApiEnvironment>()
  .basePath('/api/v1')
  .use(async (context, next) => {
    await next();
    if (context.req.method === 'OPTIONS') context.res.headers.set('allow', ALLOW);
  })
  .use(cors({ origin: '*', allowMethods: METHODS }))
  .use(async (context, next) => {
    if (METHODS.includes(context.req.method)) return next();
    const detail = `${context.req.method} is not answered here; ${ALLOW} are.`;
    const refused = problem(405, 'Method not allowed', detail);
    refused.headers.set('allow', ALLOW);
    return refused;
  })
  .get('/openapi.json', async (context) => context.json(await openApi()))
  .route('/', check);

api.notFound((context) =>
  problem(404, 'Not found', `There is no ${context.req.method} ${context.req.path}.`),
);

api.onError((fault, context) => {
  const about = { route: '/api/v1', method: context.req.method };
  const passing = passingTrouble(fault, about);
  if (passing) {
    const refused = problem(503, 'Try again later', refusalSentence(passing, 'en'));
    refused.headers.set('retry-after', String(RETRY_AFTER));
    return refused;
  }
  const reference = logFault(log, fault, about);
  return problem(500, 'Fault on the server', 'The fault has been logged.', { reference });
});
