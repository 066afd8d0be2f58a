import { bringTemplate } from '#app/recognition/templates/bring-template.ts';
import { paperOf } from '#desk/recognition/templates/paper-of.ts';
import { answerJson } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

/** A Word template, streamed: `PUT /lam-viec/mau-van-ban/quyet-dinh/tep?tep={id}`. */
export const PUT: RequestHandler = async (event) => {
  const actor = askRight(event, 'template.keep');
  const brought = await bringTemplate(event.locals.deps, actor, {
    paper: paperOf(event.params.paper),
    fileId: event.url.searchParams.get('tep') ?? '',
    name: nameOf(event.request.headers.get('x-saoque-name') ?? ''),
    content: event.request.body ?? nothing(),
  });
  return brought.ok ? Response.json({}) : answerJson(brought);
};

/** As the sender's disk calls it, as far as it can be read. */
function nameOf(sent: string): string {
  try {
    return decodeURIComponent(sent).normalize('NFC').slice(0, 200);
  } catch {
    return '';
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A request without a body is an empty file.
}
