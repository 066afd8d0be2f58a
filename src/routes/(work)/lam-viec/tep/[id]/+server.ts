import { Readable } from 'node:stream';
import { readFile } from '#app/files/read-file.ts';
import { askSignedIn } from '#request/guard.ts';
import { refuseFile } from '#request/refuse.ts';
import type { RequestHandler } from './$types';

/**
 * A file, always as an attachment and never to be interpreted: a paper that came from outside must
 * not run as a page of this address. Pictures can still be shown by an `img`. `?co=nho`: small form.
 */
export const GET: RequestHandler = async (event) => {
  const actor = askSignedIn(event);
  const size = event.url.searchParams.get('co') === 'nho' ? 'small' : 'full';
  const found = await readFile(event.locals.deps, actor, event.params.id, size);
  if (!found.ok) return refuseFile(event, found);
  const file = found.value;
  const headers = new Headers({
    'content-type': file.mime,
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    'content-security-policy': "default-src 'none'; sandbox",
  });
  if (file.bytes !== null) headers.set('content-length', String(file.bytes));
  return new Response(Readable.toWeb(file.content) as ReadableStream, { headers });
};
