import type { InferOutput } from 'valibot';
import { perform } from '../acts/act-on.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { waitingAmendment } from '#domain/recognition/amendment.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { takeNumber } from '#storage/recognition/issued-numbers.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import type { Deps } from '../deps.ts';
import { witness } from '../ledger/checkpoint-now.ts';
import { DECISIONS, type DecisionRequest } from './decision-subject.ts';
import type { signInput } from './sign-decision.input.ts';
import { amendmentAsShown } from './amendment-as-shown.ts';

export type SignAmendmentInput = DecisionRequest & InferOutput<typeof signInput>;

/**
 * The leader signs the correction or annex that waits. It stands beside the decision and its
 * certificates from then on, and rewrites neither: a paper that people hold must not change behind
 * their back. Refuses what `perform` does, AMENDMENT_DATED_AHEAD, AMENDMENT_NOT_AS_SHOWN and
 * DECISION_NUMBER_TAKEN.
 */
export async function signAmendment(
  deps: Deps,
  actor: ConfirmedActor,
  input: SignAmendmentInput,
): Promise<Result<null>> {
  const signed = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, DECISIONS, 'signAmendment', input, async (context) => {
      const { standing, row } = context;
      const { decision, items } = row;
      const amendment = waitingAmendment(standing.amendments);
      if (!amendment) throw new Error('asked by checkDecisionAct');
      const { number, dated } = amendment;
      if (deps.clock.today() < dated)
        return refuse('AMENDMENT_DATED_AHEAD', { number, dated: formatVietnameseDate(dated) });
      const shown = amendmentAsShown(decision, amendment, items);
      if (shown !== input.shown) return refuse('AMENDMENT_NOT_AS_SHOWN', { number });
      const { unitId: issuer, id: decisionId } = decision;
      return (await takeNumber(trx, { issuer, number, dated, decisionId }))
        ? ok({ sha256: shown })
        : refuse('DECISION_NUMBER_TAKEN', { number });
    }),
  );
  if (!signed.ok) return signed;
  await witness(deps);
  return ok(null);
}
