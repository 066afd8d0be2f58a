/** Forms of ours are far smaller; files come by PUT, streamed, with a limit of their own. */
const MAX_BODY_MEGABYTES = 1;

/** A report of misuse comes as one form with its pictures, without script: three of five megabytes, and then some. */
const REPORT_MEGABYTES = 25;
const REPORT_ROUTE = '/(public)/bao-vi-pham';

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
 * Whether the body is a form with pictures, which only one address takes: it is judged where it is read, name by name
 * and value by value.
 */
export function isFormWithPictures({ method, headers }: Request, routeId: string | null): boolean {
  const type = headers.get('content-type') ?? '';
  return routeId === REPORT_ROUTE && method === 'POST' && type.startsWith('multipart/form-data');
}

/** How many megabytes a body may have that is read into memory. */
export function maxBodyMegabytes(request: Request, routeId: string | null): number {
  return isFormWithPictures(request, routeId) ? REPORT_MEGABYTES : MAX_BODY_MEGABYTES;
}

/**
 * Whether the body is too large to be read into memory. One that does not say its size counts as
 * too large: browsers always say it for forms.
 */
export function isBodyTooLarge(request: Request, routeId: string | null): boolean {
  if (isUpload(request, routeId)) return false;
  if (request.body === null) return false;
  const length = Number(request.headers.get('content-length') ?? Number.NaN);
  return !(length <= maxBodyMegabytes(request, routeId) * 1024 * 1024);
}
