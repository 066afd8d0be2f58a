import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkConclusion, countAnswers } from '#domain/supervision/check-answers.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { getCheckForm, recordHash } from '#storage/supervision/check-record.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { CHECKS, type CheckRequest } from './check-subject.ts';
import type { completeRecordInput } from './complete-record.input.ts';

export type CompleteRecordInput = CheckRequest & InferOutput<typeof completeRecordInput>;

/**
 * One of the team closes the record, which the whole team then signs: answers and pictures stand from here on.
 * Refuses CHANGED_MEANWHILE where another wrote after it was read, what `checkConclusion` and `actOn` do.
 */
export async function completeRecord(
  deps: Deps,
  actor: Actor,
  input: CompleteRecordInput,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, CHECKS, 'complete', input, async ({ row: { items } }) => {
      const { answers, version } = await getCheckForm(trx, input.checkId);
      if (version !== input.seenVersion) return refuse('CHANGED_MEANWHILE');
      const fits = checkConclusion(items, answers, input, deps.clock.today());
      if (!fits.ok) return fits;
      const { lost, unseen } = countAnswers(items, answers);
      const { visitedOn, result, repairBy } = input;
      const sha256 = await recordHash(trx, input.checkId);
      return ok({ sha256, visitedOn, result, repairBy, lost, unseen });
    }),
  );
  return done.ok ? ok(null) : done;
}
