const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that changes something comes from our own pages (CSRF). SvelteKit asks this for
 * forms only; here it holds for every method and content type, PUT and JSON too. What does not say
 * where it comes from is not ours: every browser says it.
 */
export function isFromOurPages(request: Request, ourOrigin: string): boolean {
  if (READING.has(request.method)) return true;
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin === null && site === null) return false;
  return (origin === null || origin === ourOrigin) && (site === null || site === 'same-origin');
}
