import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import { PLAN, type PlanActs, type PlanStanding, type PlanState } from '#domain/plans/plan-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { projectPlan } from '#storage/plans/plan-rows.ts';
import { lockPlan, type PlanRow } from '#storage/plans/plans.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';

/** A request to act on a plan. */
export interface PlanRequest extends KeyedInput {
  readonly planId: string;
}

const CONFIRMS: readonly string[] = ['confirm', 'confirmAmendment', 'confirmWithdrawal'];

/** A plan in the tables. Two pairs of eyes: whoever had a hand in what waits does not confirm it. */
export const PLANS: StoredSubject<PlanActs, PlanState, PlanStanding, PlanRow, PlanRequest> = {
  rules: PLAN,
  idOf: ({ planId }) => planId,
  lock: lockPlan,
  targetOf: (_trx, _actor, { unitId }) => ({ unitId }),
  check: (actor, kind, { standing }) =>
    Promise.resolve(CONFIRMS.includes(kind) ? noOwnHand(actor, standing) : ok(null)),
  project: projectPlan,
};

function noOwnHand(actor: Actor, standing: PlanStanding): Result<null> {
  return hadHand(actor, standing) ? refuse('PLANS_OWN_HAND') : ok(null);
}

export function hadHand({ accountId }: Actor, { hands }: PlanStanding): boolean {
  return hands.some((hand) => isPerson(hand, accountId));
}
