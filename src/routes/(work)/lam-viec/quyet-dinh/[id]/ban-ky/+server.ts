import { keepSigned } from '#app/recognition/papers/keep-signed.ts';
import { SIGNED_PAPERS } from '#domain/recognition/papers.ts';
import { refuse } from '#domain/result.ts';
import { answerJson } from '#request/form.ts';
import { askRight } from '#request/guard.ts';
import type { RequestHandler } from './$types';

/** A signed paper, streamed: `PUT /lam-viec/quyet-dinh/{id}/ban-ky?van-ban=decision&tep={id}`. */
export const PUT: RequestHandler = async (event) => {
  const actor = askRight(event, 'decision.prepare');
  const query = event.url.searchParams;
  const paper = SIGNED_PAPERS.find((one) => one === query.get('van-ban'));
  if (!paper) return answerJson(refuse('NOT_FOUND'));
  const kept = await keepSigned(event.locals.deps, actor, {
    decisionId: event.params.id,
    paper,
    fileId: query.get('tep') ?? '',
    content: event.request.body ?? nothing(),
  });
  return kept.ok ? Response.json({}) : answerJson(kept);
};

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A request without a body is an empty file.
}
