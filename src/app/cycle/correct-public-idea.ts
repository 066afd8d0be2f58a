import type { InferOutput } from 'valibot';
import { changedSince, standingOf } from '#domain/acts/subject.ts';
import { IDEA } from '#domain/cycle/idea.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readFollowNumber } from '#domain/text/follow-number.ts';
import { findRequest } from '#storage/acts/find-request.ts';
import { listActs } from '#storage/acts/list-acts.ts';
import { findIdeaByCode, lockIdea } from '#storage/cycle/ideas.ts';
import { inTransaction } from '#storage/database.ts';
import { record } from '../acts/record.ts';
import type { Deps } from '../deps.ts';
import type { correctPublicIdeaInput } from './correct-idea.input.ts';
import { putRight } from './correct-idea.ts';
import { IDEAS } from './idea-subject.ts';
import { checkVisitor, VISITOR, type FromVisitor } from './visitor.ts';

export type CorrectPublicIdea = FromVisitor &
  InferOutput<typeof correctPublicIdeaInput> & { readonly code: string };

/**
 * Whoever holds the code of an idea that came back sends it again, put right. Refuses IDEA_NO_SUCH_CODE, ACT_NOT_NOW,
 * CHANGED_MEANWHILE, KEY_USED_FOR_ANOTHER, NOT_OFFERED, and as `checkVisitor` does.
 */
export async function correctPublicIdea(
  deps: Deps,
  { address, website, code, idempotencyKey, seenSeq, ...typed }: CorrectPublicIdea,
): Promise<Result<null>> {
  const free = await checkVisitor(deps, { address, website });
  if (!free.ok) return free;
  return inTransaction(deps.db, async (trx) => {
    const found = await findIdeaByCode(trx, readFollowNumber(code));
    if (!found || !(await lockIdea(trx, found.id))) return refuse('IDEA_NO_SUCH_CODE');
    const ideaId = found.id;
    const asked = { ...typed, ideaId };
    const request = { actor: VISITOR, kind: 'correctIdea', idempotencyKey, asked };
    const done = await findRequest(trx, request);
    if (!done.ok) return done;
    if (done.value !== null) return ok(null);
    const acts = await listActs(trx, IDEA, ideaId);
    const before = standingOf(IDEA, acts);
    if (changedSince(IDEA, acts, seenSeq)) return refuse('CHANGED_MEANWHILE');
    if (before.state !== 'returned') return refuse('ACT_NOT_NOW');
    const slip = await putRight(deps, trx, before, asked);
    if (!slip.ok) return slip;
    const data = slip.value;
    const act = { kind: 'correctIdea', role: 'visitor', data, idempotencyKey, asked } as const;
    const sent = await record(deps, trx, VISITOR, IDEAS, { id: ideaId, before, ...act });
    return sent.ok ? ok(null) : sent;
  });
}
