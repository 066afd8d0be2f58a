import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { tidyLines } from '#domain/text/tidy.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import { inTransaction } from '#storage/database.ts';
import { insertRemark } from '#storage/supervision/check-record.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { CHECKS, type CheckRequest } from './check-subject.ts';
import type { remarkOnCheckInput } from './remark-on-check.input.ts';

export type RemarkOnCheckInput = CheckRequest & InferOutput<typeof remarkOnCheckInput>;

/** Remarks that a check can have: more are a conversation. */
const REMARKS_MAX = 5;

/**
 * The producer adds its own remark to a closed check; nobody changes or removes it. Refuses CHECK_REMARKS_MAX,
 * and as `actOn` does.
 */
export async function remarkOnCheck(
  deps: Deps,
  actor: Actor,
  input: RemarkOnCheckInput,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, CHECKS, 'remark', input, async ({ standing }) => {
      if (standing.remarks >= REMARKS_MAX) return refuse('CHECK_REMARKS_MAX', { max: REMARKS_MAX });
      const no = standing.remarks + 1;
      const remark = tidyLines(input.remark);
      const by = { writtenBy: actor.accountId, writtenAt: deps.clock.now() };
      await insertRemark(trx, { checkId: input.checkId, no, remark, ...by });
      return ok({ no, sha256: hashOfValue(remark) });
    }),
  );
  return done.ok ? ok(null) : done;
}
