import { Readable } from 'node:stream';
import { readSigned } from '#app/recognition/papers/view-signed.ts';
import { askRight } from '#request/guard.ts';
import { refuseFile } from '#request/refuse.ts';
import type { RequestHandler } from './$types';

/** A signed paper as it came back: always an attachment, never a page of this address. */
export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'decision.view');
  const { id, fileId } = event.params;
  const found = await readSigned(event.locals.deps, actor, id, fileId);
  if (!found.ok) return refuseFile(event, found);
  return new Response(Readable.toWeb(found.value.content) as ReadableStream, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${found.value.fileName}"`,
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
};
