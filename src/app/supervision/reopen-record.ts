import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import type { checkReasonInput } from './check-reason.input.ts';
import { CHECKS, type CheckRequest } from './check-subject.ts';

export type CheckReasonInput = CheckRequest & InferOutput<typeof checkReasonInput>;

/**
 * One of the team does not sign the record as it is: it is open again, and signatures given before are void. Refuses as
 * `actOn` does, CHECK_NOT_ON_TEAM.
 */
export async function reopenRecord(
  deps: Deps,
  actor: Actor,
  input: CheckReasonInput,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, CHECKS, 'reopen', input, () =>
      Promise.resolve(ok({ reason: tidyLines(input.reason) })),
    ),
  );
  return done.ok ? ok(null) : done;
}
