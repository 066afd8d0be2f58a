import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { IDEAS, type IdeaRequest } from './idea-subject.ts';
import type { stopIdeaInput } from './stop-idea.input.ts';

export type StopIdea = IdeaRequest & InferOutput<typeof stopIdeaInput>;

/** An accepted idea comes to a stop, for want of money or people; it can be taken up again. Refuses as `actOn` does. */
export async function stopIdea(deps: Deps, actor: Actor, input: StopIdea): Promise<Result<null>> {
  const reason = tidyLines(input.reason);
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, IDEAS, 'stopIdea', input, () => Promise.resolve(ok({ reason }))),
  );
  return done.ok ? ok(null) : done;
}
