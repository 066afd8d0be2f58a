import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { IDEAS, type IdeaRequest } from './idea-subject.ts';
import type { refuseIdeaInput } from './refuse-idea.input.ts';

export type RefuseIdea = IdeaRequest & InferOutput<typeof refuseIdeaInput>;

/** The commune does not go on with an idea, and says why. Refuses as `actOn` does. */
export async function refuseIdea(
  deps: Deps,
  actor: Actor,
  input: RefuseIdea,
): Promise<Result<null>> {
  const reason = tidyLines(input.reason);
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, IDEAS, 'refuseIdea', input, () => Promise.resolve(ok({ reason }))),
  );
  return done.ok ? ok(null) : done;
}
