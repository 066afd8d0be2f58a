/** Forms of ours are far smaller; files come by PUT, streamed, with a limit of their own. */
export const MAX_BODY_MEGABYTES = 1;

/** The routes that take files. */
const UPLOAD_ROUTES: readonly string[] = [
  '/(work)/lam-viec/tep',
  '/(work)/lam-viec/quyet-dinh/[id]/ban-ky',
  '/(work)/lam-viec/mau-van-ban/[paper]/tep',
  '/(work)/lam-viec/ho-so/[id]/bo/van-ban',
];

/** Whether the body is a file, which is streamed. */
export function isUpload(request: Request, routeId: string | null): boolean {
  return request.method === 'PUT' && routeId !== null && UPLOAD_ROUTES.includes(routeId);
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
