import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import {
  CHECK_PLAN,
  type CheckPlanActs,
  type CheckPlanStanding,
  type CheckPlanState,
} from '#domain/supervision/plan-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import {
  lockCheckPlan,
  lockPlansOf,
  projectCheckPlan,
  type CheckPlanRow,
} from '#storage/supervision/check-plans.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';

/** A request to act on a plan of checks. */
export interface CheckPlanRequest extends KeyedInput {
  readonly planId: string;
}

/** A plan in the tables. Two pairs of eyes: who drafted it does not confirm it. */
export const CHECK_PLANS: StoredSubject<
  CheckPlanActs,
  CheckPlanState,
  CheckPlanStanding,
  CheckPlanRow,
  CheckPlanRequest
> = {
  rules: CHECK_PLAN,
  idOf: ({ planId }) => planId,
  lock: async (trx, id) => {
    const row = await lockCheckPlan(trx, id);
    if (row) await lockPlansOf(trx, row.unitId, row.year);
    return row;
  },
  targetOf: (_trx, _actor, { unitId }) => ({ unitId }),
  check: (actor, kind, { standing }) =>
    Promise.resolve(kind === 'confirmPlan' ? otherThanDrafted(actor, standing) : ok(null)),
  project: projectCheckPlan,
};

function otherThanDrafted({ accountId }: Actor, { draftedBy }: CheckPlanStanding): Result<null> {
  return draftedBy && isPerson(draftedBy, accountId) ? refuse('PREPARED_IT_ONESELF') : ok(null);
}
