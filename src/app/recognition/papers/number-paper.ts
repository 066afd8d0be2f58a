import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { isSigned } from '#domain/recognition/decision.ts';
import { goesToMinistry } from '#domain/recognition/outcome.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { perform } from '../../acts/act-on.ts';
import type { Deps } from '../../deps.ts';
import { DECISIONS, type DecisionRequest, type DecisionWithItems } from '../decision-subject.ts';
import { madeFrom } from '../templates/in-use.ts';
import type { numberPaperInput } from './number-paper.input.ts';

export type NumberPaperInput = DecisionRequest & InferOutput<typeof numberPaperInput>;

/**
 * The office enters the number and day that its book of documents gave a paper. A wrong one is entered
 * again; the submission's only until the decision that names it is signed. Refuses what `perform`
 * does, SUBMISSION_NUMBER_LATE, SUBMISSION_AFTER_DECISION, PAPER_BEFORE_SIGNATURE, PAPER_WITHOUT_PRODUCTS,
 * PAPER_BEFORE_DECISION.
 */
export async function numberPaper(
  deps: Deps,
  actor: Actor,
  input: NumberPaperInput,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, DECISIONS, 'numberPaper', input, async ({ row, standing }) => {
      const fits = fitsDecision(row, isSigned(standing.state), input);
      const { of: paper, number, dated } = input;
      if (!fits.ok) return fits;
      const made = await madeFrom(trx, row.decision.unitId, paper);
      return ok({ paper, number, dated, ...made });
    }),
  );
  return done.ok ? ok(null) : done;
}

function fitsDecision(
  { decision, items }: DecisionWithItems,
  signed: boolean,
  { of, dated }: NumberPaperInput,
): Result<null> {
  const { number } = decision;
  const day = { number, dated: formatVietnameseDate(decision.dated) };
  if (of === 'submission') {
    if (signed) return refuse('SUBMISSION_NUMBER_LATE', { number });
    return dated <= decision.dated ? ok(null) : refuse('SUBMISSION_AFTER_DECISION', day, 'dated');
  }
  if (!items.some(({ outcome }) => goesToMinistry(outcome)))
    return refuse('PAPER_WITHOUT_PRODUCTS', { number });
  if (!signed) return refuse('PAPER_BEFORE_SIGNATURE', { number });
  return dated >= decision.dated ? ok(null) : refuse('PAPER_BEFORE_DECISION', day, 'dated');
}
