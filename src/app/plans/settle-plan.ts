import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import type { DataOf, KindOf } from '#domain/acts/act.ts';
import { checkWhole } from '#domain/plans/check-content.ts';
import { changesBetween } from '#domain/plans/content.ts';
import type { PlanActs, PlanStanding } from '#domain/plans/plan-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import { inTransaction } from '#storage/database.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { PLANS, type PlanRequest } from './plan-subject.ts';
import type {
  confirmPlanInput,
  layDownPlanInput,
  planReasonInput,
  takeBackPlanInput,
} from './settle-plan.input.ts';

/** The hash of what waits as its page shows it: the confirmation is for that and nothing else. */
export function planAsShown({ state, content, reason }: PlanStanding): string {
  return hashOfValue({ state, content, reason });
}

export type LayDownPlanInput = PlanRequest & InferOutput<typeof layDownPlanInput>;
export type ConfirmPlanInput = PlanRequest & InferOutput<typeof confirmPlanInput>;
export type PlanReasonInput = PlanRequest & InferOutput<typeof planReasonInput>;
export type TakeBackPlanInput = PlanRequest & InferOutput<typeof takeBackPlanInput>;

const LAY_DOWN = { plan: 'layDown', amendment: 'layDownAmendment' } as const;
const CONFIRM = {
  plan: 'confirm',
  amendment: 'confirmAmendment',
  withdrawal: 'confirmWithdrawal',
} as const;
const SEND_BACK = {
  plan: 'sendBack',
  amendment: 'sendBackAmendment',
  withdrawal: 'keepPlan',
} as const;
const DROP = { plan: 'discard', amendment: 'dropAmendment', withdrawal: 'keepPlan' } as const;

/** Lays a draft or an amendment before whoever confirms. Refuses what `perform` and `checkWhole` do, and PLANS_NOTHING_CHANGED. */
export function layDownPlan(deps: Deps, actor: Actor, request: LayDownPlanInput) {
  const kind = LAY_DOWN[request.what === 'plan' ? 'plan' : 'amendment'];
  return acting(deps, actor, kind, request, ({ content, stands }) => {
    if (content === null) throw new Error('a plan that was not drafted is not laid down');
    const whole = checkWhole(content);
    if (!whole.ok) return whole;
    const same = stands !== null && changesBetween(stands, content).length === 0;
    return same ? refuse('PLANS_NOTHING_CHANGED') : ok({});
  });
}

/**
 * A person who had no hand in it confirms a plan, its amendment or its withdrawal. Refuses what `perform` does,
 * PLANS_OWN_HAND and PLANS_NOT_AS_SHOWN.
 */
export function confirmPlan(deps: Deps, actor: ConfirmedActor, request: ConfirmPlanInput) {
  return acting(deps, actor, CONFIRM[request.what], request, (standing) => {
    const sha256 = planAsShown(standing);
    return sha256 === request.shown ? ok({ sha256 }) : refuse('PLANS_NOT_AS_SHOWN');
  });
}

/** Whoever confirms sends it back. Refuses what `perform` does. */
export function sendBackPlan(deps: Deps, actor: Actor, request: TakeBackPlanInput) {
  return withReason(deps, actor, SEND_BACK[request.what], request);
}

/** Gives up a draft or an amendment; of a withdrawal that was asked for, keeps the plan. Refuses what `perform` does. */
export function dropPlan(deps: Deps, actor: Actor, request: TakeBackPlanInput) {
  return withReason(deps, actor, DROP[request.what], request);
}

/** Begins to amend a plan that stands; it counts as it is until the amendment is confirmed. Refuses what `perform` does. */
export function askAmendment(deps: Deps, actor: Actor, request: PlanReasonInput) {
  return withReason(deps, actor, 'askAmendment', request);
}

/** Asks to withdraw a plan; another person confirms. Refuses what `perform` does. */
export function askWithdrawal(deps: Deps, actor: Actor, request: PlanReasonInput) {
  return withReason(deps, actor, 'askWithdrawal', request);
}

type PlanAct = KindOf<PlanActs>;

function withReason(deps: Deps, actor: Actor, kind: PlanAct, request: PlanReasonInput) {
  const { reason } = request;
  return acting(deps, actor, kind, request, () => ok({ reason }));
}

async function acting(
  deps: Deps,
  actor: Actor,
  kind: PlanAct,
  request: PlanRequest,
  make: (standing: PlanStanding) => Result<DataOf<PlanActs>[PlanAct]>,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, PLANS, kind, request, ({ standing }) =>
      Promise.resolve(make(standing)),
    ),
  );
  return done.ok ? ok(null) : done;
}
