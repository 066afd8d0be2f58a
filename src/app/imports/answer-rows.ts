import type { Actor } from '#domain/access/authorize.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import type { Answer } from '#domain/imports/answers.ts';
import { answerRows as writeAnswer, type Asking } from '#storage/imports/rows.ts';
import type { Deps } from '../deps.ts';
import { lockOwnList } from './find-own-list.ts';

export interface AnswerRows extends Asking {
  readonly importId: string;
  readonly answer: Answer;
}

/**
 * A person answers what many rows of a list ask alike, all of them or those with the same print; an
 * answer may be given anew. Gives how many rows. Refuses NOT_FOUND and NOT_ALLOWED.
 */
export function answerRows(
  deps: Deps,
  actor: Actor,
  { importId, code, found, answer }: AnswerRows,
): Promise<Result<{ readonly rows: number }>> {
  return inTransaction(deps.db, async (trx) => {
    const list = await lockOwnList(deps, trx, actor, importId);
    if (!list.ok) return list;
    return ok({ rows: await writeAnswer(trx, importId, { code, found }, answer) });
  });
}
