import { randomBytes } from 'node:crypto';
import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { CheckPlanStanding } from '#domain/supervision/plan-acts.ts';
import { hashOfValue } from '#storage/acts/canonical-json.ts';
import { inTransaction } from '#storage/database.ts';
import {
  drawFrom,
  hashOfPopulation,
  listCandidates,
} from '#storage/supervision/plan-candidates.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { CHECK_PLANS, type CheckPlanRequest } from './plan-subject.ts';
import type { confirmCheckPlanInput, takeBackCheckPlanInput } from './settle-check-plan.input.ts';

/** The hash of a plan as its page shows it: the confirmation is for that and nothing else. */
export function planAsShown({
  unitId,
  year,
  rules,
  method,
  population,
  reason,
}: CheckPlanStanding): string {
  return hashOfValue({ unitId, year, rules, method, population, reason });
}

export type ConfirmCheckPlanInput = CheckPlanRequest & InferOutput<typeof confirmCheckPlanInput>;

/**
 * A second person confirms how is chosen and from which list; the seed is made only now, and what it draws stands in
 * the same act. So nobody has seen a draw before it counts, and no one person draws again. Refuses what `perform`
 * does, PREPARED_IT_ONESELF, PLAN_NOT_AS_SHOWN.
 */
export async function confirmCheckPlan(
  deps: Deps,
  actor: ConfirmedActor,
  input: ConfirmCheckPlanInput,
): Promise<Result<null>> {
  const confirmed = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, CHECK_PLANS, 'confirmPlan', input, async ({ standing }) => {
      const sha256 = planAsShown(standing);
      if (sha256 !== input.shown) return refuse('PLAN_NOT_AS_SHOWN');
      const candidates = await listCandidates(trx, input.planId);
      if (hashOfPopulation(candidates) !== standing.population)
        throw new Error(`the list of plan ${input.planId} is not the one that was frozen`);
      const seed = newSeed();
      return ok({ sha256, seed, drawn: drawFrom(candidates, standing.method, seed) });
    }),
  );
  return confirmed.ok ? ok(null) : confirmed;
}

/** 128 random bits in groups, so that somebody can type them. */
function newSeed(): string {
  const signs = randomBytes(16).toString('hex').toUpperCase();
  return (signs.match(/.{4}/g) ?? []).join('-');
}

export type TakeBackCheckPlanInput = CheckPlanRequest & InferOutput<typeof takeBackCheckPlanInput>;

/** The head sends a draft back. Refuses what `perform` does. */
export function sendBackCheckPlan(deps: Deps, actor: Actor, input: TakeBackCheckPlanInput) {
  return takeBack(deps, actor, 'sendBackPlan', input);
}

/** The office takes its draft back. Refuses what `perform` does. */
export function withdrawCheckPlan(deps: Deps, actor: Actor, input: TakeBackCheckPlanInput) {
  return takeBack(deps, actor, 'withdrawPlan', input);
}

async function takeBack(
  deps: Deps,
  actor: Actor,
  kind: 'sendBackPlan' | 'withdrawPlan',
  input: TakeBackCheckPlanInput,
): Promise<Result<null>> {
  const { reason } = input;
  const taken = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, CHECK_PLANS, kind, input, () => Promise.resolve(ok({ reason }))),
  );
  return taken.ok ? ok(null) : taken;
}
