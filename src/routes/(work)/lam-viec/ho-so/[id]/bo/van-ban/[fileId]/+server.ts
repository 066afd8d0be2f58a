import { Readable } from 'node:stream';
import { readMinistryPaper } from '#app/recognition/ministry/view-ministry-papers.ts';
import { askRight } from '#request/guard.ts';
import { refuseFile } from '#request/refuse.ts';
import type { RequestHandler } from './$types';

/** A paper of the ministry as it came: always an attachment, never a page of this address. */
export const GET: RequestHandler = async (event) => {
  const actor = askRight(event, 'certificate.view');
  const { id, fileId } = event.params;
  const found = await readMinistryPaper(event.locals.deps, actor, id, fileId);
  if (!found.ok) return refuseFile(event, found);
  return new Response(Readable.toWeb(found.value.content) as ReadableStream, {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename="${found.value.fileName}"`,
      'content-security-policy': "default-src 'none'; sandbox",
    },
  });
};
