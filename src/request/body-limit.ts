/** Forms of ours are far smaller; files come by PUT, streamed, with a limit of their own. */
export const MAX_BODY_MEGABYTES = 1;

/** The one route that takes files. */
const UPLOAD_ROUTE = '/(work)/lam-viec/tep';

/** Whether the body is a file, which is streamed. */
export function isUpload(request: Request, routeId: string | null): boolean {
  return routeId === UPLOAD_ROUTE && request.method === 'PUT';
}

/**
 * Whether the body is too large to be read into memory. One that does not say its size counts as
 * too large: browsers always say it for forms.
 */
export function isBodyTooLarge(request: Request, routeId: string | null): boolean {
  if (isUpload(request, routeId)) return false;
  if (request.body === null) return false;
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  return !(length <= MAX_BODY_MEGABYTES * 1024 * 1024);
}
