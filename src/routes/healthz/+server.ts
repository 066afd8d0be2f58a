import type { RequestHandler } from './$types';

/** The process answers. Whether it can work is asked at /readyz. */
export const GET: RequestHandler = () => new Response('ok\n', HEADERS);

const HEADERS = { headers: { 'content-type': 'text/plain', 'cache-control': 'no-store' } };
