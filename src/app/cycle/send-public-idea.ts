import type { InferOutput } from 'valibot';
import { ok, refuse, type Result } from '#domain/result.ts';
import { codeOfIdea } from '#storage/cycle/ideas.ts';
import { findRequest, lockRequest } from '#storage/acts/find-request.ts';
import { inTransaction } from '#storage/database.ts';
import { record } from '../acts/record.ts';
import type { Deps } from '../deps.ts';
import { communesOfRegister } from '../units/communes-of-register.ts';
import { IDEAS } from './idea-subject.ts';
import { checkVisitor, VISITOR, type FromVisitor } from './visitor.ts';
import { beginIdea } from './send-idea.ts';
import type { sendPublicIdeaInput } from './send-idea.input.ts';

export type SendPublicIdea = FromVisitor & InferOutput<typeof sendPublicIdeaInput>;

/**
 * Takes in an idea from somebody without an account; the code that it gets follows it. The same form sent twice gives
 * the same code. Refuses as `checkVisitor` and `beginIdea` do, NOT_OFFERED for a commune of another register.
 */
export async function sendPublicIdea(
  deps: Deps,
  input: SendPublicIdea,
): Promise<Result<{ readonly code: string }>> {
  const { website: _website, address: _address, idempotencyKey, ...asked } = input;
  const offered = await communesOfRegister(deps);
  if (!offered.some(({ id }) => id === asked.unitId))
    return refuse('NOT_OFFERED', { label: 'xã' }, 'unitId');
  const free = await checkVisitor(deps, input);
  if (!free.ok) return free;
  return inTransaction(deps.db, async (trx) => {
    await lockRequest(trx, idempotencyKey);
    const request = { actor: VISITOR, kind: 'sendIdea', idempotencyKey, asked };
    const done = await findRequest(trx, request);
    if (!done.ok) return done;
    if (done.value !== null) return ok({ code: await codeOfIdea(trx, done.value.subjectId) });
    const begun = await beginIdea(deps, trx, asked, null);
    if (!begun.ok) return begun;
    const { id, data } = begun.value;
    const act = { kind: 'sendIdea', role: 'visitor', data, idempotencyKey, asked } as const;
    const before = IDEAS.rules.nothing();
    const sent = await record(deps, trx, VISITOR, IDEAS, { id, before, ...act });
    return sent.ok ? ok({ code: await codeOfIdea(trx, id) }) : sent;
  });
}
