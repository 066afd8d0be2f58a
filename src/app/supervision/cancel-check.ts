import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { CHECKS } from './check-subject.ts';
import type { CheckReasonInput } from './reopen-record.ts';

/**
 * The head takes an order back before anything was recorded; it stays in the list with its reason, so that
 * nobody is spared unseen. Refuses as `actOn` does.
 */
export async function cancelCheck(
  deps: Deps,
  actor: Actor,
  input: CheckReasonInput,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, CHECKS, 'cancel', input, () =>
      Promise.resolve(ok({ reason: tidyLines(input.reason) })),
    ),
  );
  return done.ok ? ok(null) : done;
}
