import { perform } from '../acts/act-on.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { checkAmendment, type AmendmentPaper } from '#domain/recognition/amendment.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { isNumberFree } from '#storage/recognition/issued-numbers.ts';
import type { Deps } from '../deps.ts';
import { DECISIONS, type DecisionRequest } from './decision-subject.ts';

export interface PrepareAmendmentInput extends DecisionRequest {
  readonly paper: AmendmentPaper;
}

/**
 * The office puts a correction or an annex of a signed decision before the leader; one at a time, so
 * that what he signs second cannot contradict what he signed first unread. Refuses what
 * `perform` and `checkAmendment` do, and DECISION_NUMBER_TAKEN.
 */
export async function prepareAmendment(
  deps: Deps,
  actor: Actor,
  input: PrepareAmendmentInput,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    perform(
      deps,
      trx,
      actor,
      DECISIONS,
      'prepareAmendment',
      input,
      async ({ row: { decision, items } }) => {
        const { unitId: issuer } = decision;
        const dossierIds = items.map(({ dossierId }) => dossierId);
        const checked = checkAmendment(input.paper, { ...decision, dossierIds });
        if (!checked.ok) return checked;
        const { number, dated } = checked.value;
        return (await isNumberFree(trx, { issuer, number, dated }))
          ? ok(checked.value)
          : refuse('DECISION_NUMBER_TAKEN', { number }, 'number');
      },
    ),
  );
  return done.ok ? ok(null) : done;
}
