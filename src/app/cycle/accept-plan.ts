import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { IDEAS, type IdeaRequest } from './idea-subject.ts';

/** The commune accepts the plan that lies before it: it is carried out from now on. Refuses as `actOn` does. */
export async function acceptPlan(
  deps: Deps,
  actor: Actor,
  input: IdeaRequest,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, IDEAS, 'acceptPlan', input, ({ standing: { planVersion: version } }) =>
      Promise.resolve(ok({ version })),
    ),
  );
  return done.ok ? ok(null) : done;
}
