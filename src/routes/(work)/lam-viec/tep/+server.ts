import { uploadFile, VERB_OF, type Purpose } from '#app/files/upload-file.ts';
import { deviceItem } from '#request/device-item.ts';
import { answerJson } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

/**
 * One file a request, streamed: `PUT /lam-viec/tep?cho=evidence&co-so={producer}&tep={id}`. What the
 * person calls it may name people, so it comes in a header: addresses stand in the logs of proxies.
 */
export const PUT: RequestHandler = async (event) => {
  const query = event.url.searchParams;
  const purpose = purposeOf(query.get('cho'));
  const actor = askRight(event, VERB_OF[purpose]);
  const taken = await uploadFile(event.locals.deps, actor, {
    id: query.get('tep') ?? '',
    producerId: query.get('co-so') ?? '',
    purpose,
    name: decoded(event.request.headers.get('x-saoque-name') ?? ''),
    content: event.request.body ?? nothing(),
    item: deviceItem(event, actor),
  });
  return taken.ok ? Response.json(taken.value) : answerJson(taken);
};

function purposeOf(sent: string | null): Purpose {
  return sent === 'picture' || sent === 'check' ? sent : 'evidence';
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A request without a body is an empty file.
}
