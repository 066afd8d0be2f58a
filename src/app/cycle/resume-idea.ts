import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { IDEAS, type IdeaRequest } from './idea-subject.ts';

/** An idea that had stopped is taken up again; its plan is looked at anew. Refuses as `actOn` does. */
export async function resumeIdea(
  deps: Deps,
  actor: Actor,
  input: IdeaRequest,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, IDEAS, 'resumeIdea', input, () => Promise.resolve(ok({}))),
  );
  return done.ok ? ok(null) : done;
}
