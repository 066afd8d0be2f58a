import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { mayAnswer } from '#domain/expiry/may-answer.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import type { answerByLinkInput } from './answer-by-link.input.ts';
import { RENEWALS, type RenewalRequest } from './renewal-subject.ts';

export type AnswerSignedInInput = RenewalRequest & InferOutput<typeof answerByLinkInput>;

/** The producer answers signed in. Refuses what `perform` does, RENEWAL_ENDED and RENEWAL_WINDOW_CLOSED. */
export async function answerSignedIn(
  deps: Deps,
  actor: Actor,
  input: AnswerSignedInInput,
): Promise<Result<null>> {
  const answered = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, RENEWALS, 'answer', input, ({ row, standing }) => {
      const may = mayAnswer(row, standing, deps.clock.today());
      return Promise.resolve(may.ok ? ok({ answer: input.answer, by: 'account' } as const) : may);
    }),
  );
  return answered.ok ? ok(null) : answered;
}
