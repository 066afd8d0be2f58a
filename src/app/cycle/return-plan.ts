import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { IDEAS, type IdeaRequest } from './idea-subject.ts';
import type { returnPlanInput } from './return-plan.input.ts';

export type ReturnPlan = IdeaRequest & InferOutput<typeof returnPlanInput>;

/** The commune gives a plan back with what is to be put right. Refuses as `actOn` does. */
export async function returnPlan(
  deps: Deps,
  actor: Actor,
  input: ReturnPlan,
): Promise<Result<null>> {
  const reason = tidyLines(input.reason);
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, IDEAS, 'returnPlan', input, () => Promise.resolve(ok({ reason }))),
  );
  return done.ok ? ok(null) : done;
}
