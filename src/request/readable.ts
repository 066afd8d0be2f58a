import { isFormWithPictures, isUpload } from './body-limit.ts';
import { decodesCleanly, isCleanBody, LONGEST_ADDRESS } from './clean.ts';

/** What the guard of all input reads of an event. */
export interface ReadEvent {
  readonly request: Request;
  readonly url: URL;
  readonly route: { readonly id: string | null };
}

/** An address longer than any of ours. */
export function isTooLong({ pathname, search }: URL): boolean {
  return pathname.length + search.length > LONGEST_ADDRESS;
}

/**
 * The guard of all input, for pages and API alike: whether address and body hold nothing but
 * characters. A file goes by: its bytes are its own, and it is judged where it is taken in; so does a form with
 * pictures, which `readForm` judges. The body
 * is read from a copy, which `isBodyTooLarge` has kept small.
 */
export async function isReadable({ request, url, route }: ReadEvent): Promise<boolean> {
  if (!decodesCleanly(url.pathname + url.search)) return false;
  if (request.body === null || isUpload(request, route.id)) return true;
  if (isFormWithPictures(request, route.id)) return true;
  try {
    const bytes = new Uint8Array(await request.clone().arrayBuffer());
    return isCleanBody(bytes, request.headers.get('content-type') ?? '');
  } catch {
    return false; // the sender left half-way
  }
}
