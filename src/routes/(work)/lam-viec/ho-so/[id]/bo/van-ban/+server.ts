import { keepMinistryPaper } from '#app/recognition/ministry/keep-ministry-paper.ts';
import { answerJson } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

/** The paper of the ministry, streamed: `PUT /lam-viec/ho-so/{id}/bo/van-ban?tep={id}`. */
export const PUT: RequestHandler = async (event) => {
  const actor = askRight(event, 'ministry.enter');
  const kept = await keepMinistryPaper(event.locals.deps, actor, {
    dossierId: event.params.id,
    fileId: event.url.searchParams.get('tep') ?? '',
    content: event.request.body ?? nothing(),
  });
  return kept.ok ? Response.json({}) : answerJson(kept);
};

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A request without a body is an empty file.
}
