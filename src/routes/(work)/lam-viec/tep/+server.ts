import { uploadFile, type Purpose } from '#app/files/upload-file.ts';

import { answerJson } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

/** One file a request, streamed: `PUT /lam-viec/tep?cho=evidence&co-so={producer}&ten={name}`. */
export const PUT: RequestHandler = async (event) => {
  const query = event.url.searchParams;
  const purpose: Purpose = query.get('cho') === 'picture' ? 'picture' : 'evidence';
  const actor = askRight(event, purpose === 'picture' ? 'product.edit' : 'dossier.edit');
  const taken = await uploadFile(event.locals.deps, actor, {
    producerId: query.get('co-so') ?? '',
    purpose,
    name: query.get('ten') ?? '',
    content: event.request.body ?? nothing(),
  });
  return taken.ok ? Response.json(taken.value) : answerJson(taken);
};

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A request without a body is an empty file.
}
