import { isPerson } from '#domain/access/actor-identity.ts';
import { isAllowedSomewhere, isWithinReach, type Actor } from '#domain/access/authorize.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { CHECK_PLAN, type CheckPlanStanding } from '#domain/supervision/plan-acts.ts';
import type { PlanView } from '#domain/supervision/plan-views.ts';
import {
  riskRulesOf,
  riskRulesOn,
  type RiskRule,
  type RiskRules,
} from '#domain/supervision/risk-rules.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import {
  findCheckPlan,
  listCheckPlans,
  type CheckPlanRow,
  type ListedPlan,
} from '#storage/supervision/check-plans.ts';
import {
  countRisks,
  pageOfCandidates,
  type CandidateFilter,
} from '#storage/supervision/plan-candidates.ts';
import {
  countEntries,
  pageOfEntries,
  type ListedEntry,
} from '#storage/supervision/plan-entries.ts';
import { allow, reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import { planAsShown } from './settle-check-plan.ts';

export type { ListedEntry, ListedPlan };

export const PLAN_ENTRIES_PER_PAGE = 25;

/** The plans that the actor may know of, and for which provinces and years a draft is possible. */
export interface CheckPlansView {
  readonly plans: readonly (ListedPlan & { readonly province: string })[];
  readonly provinces: readonly { readonly id: string; readonly name: string }[];
  readonly years: readonly number[];
  readonly rules: RiskRules;
}

/** Who came out in a plan is known to whoever may foresee checks, and to nobody else (Đ9.2a). */
export async function viewCheckPlans(deps: Deps, actor: Actor): Promise<CheckPlansView> {
  const today = deps.clock.today();
  const plans = await listCheckPlans(deps.db, reachFor(deps, actor, 'check.foresee'));
  const drafts = reachFor(deps, actor, 'check.order');
  const provinces = isAllowedSomewhere(actor, 'check.order')
    ? deps.units
        .unitsOfLevel('province', today)
        .filter(({ id }) => isWithinReach(drafts, { unitId: id }, deps.units))
        .map(({ id, fullName: name }) => ({ id, name }))
    : [];
  const now = yearOf(today);
  return {
    plans: plans.map((plan) => ({ ...plan, province: nameOf(deps, plan.unitId) })),
    provinces,
    years: [now, now + 1],
    rules: riskRulesOn(today),
  };
}

/** A rule with how many stars of the list it held for. */
export type CountedRule = RiskRule & { readonly count: number };

/** A plan as its page shows it. */
export interface CheckPlanView {
  readonly plan: CheckPlanRow & { readonly province: string };
  readonly standing: CheckPlanStanding;
  readonly rules: readonly CountedRule[];
  readonly leftOut: number;
  readonly counts: Readonly<Record<PlanView, number>>;
  readonly earlier: readonly ListedPlan[];
  readonly shown: string;
  readonly may: {
    readonly confirm: boolean;
    readonly sendBack: boolean;
    readonly withdraw: boolean;
    readonly order: boolean;
    readonly drop: boolean;
  };
}

/** Refuses NOT_FOUND, also for whoever may not foresee checks there. */
export async function viewCheckPlan(
  deps: Deps,
  actor: Actor,
  planId: string,
): Promise<Result<CheckPlanView>> {
  const row = await findCheckPlan(deps.db, planId);
  if (!row) return refuse('NOT_FOUND');
  const { unitId, year } = row;
  const may = (verb: 'check.foresee' | 'check.order' | 'check.decide') =>
    allow(deps, actor, verb, { unitId }).ok;
  if (!may('check.foresee')) return refuse('NOT_FOUND');
  const standing = await readStanding(deps.db, CHECK_PLAN, planId);
  const { byRisk, leftOut } = await countRisks(deps.db, planId);
  const all = await listCheckPlans(deps.db, reachFor(deps, actor, 'check.foresee'));
  const waits = standing.state === 'waiting';
  const own = standing.draftedBy !== null && isPerson(standing.draftedBy, actor.accountId);
  const decides = may('check.decide');
  return ok({
    plan: { ...row, province: nameOf(deps, unitId) },
    standing,
    rules: riskRulesOf(standing.rules).rules.map((rule) => ({
      ...rule,
      count: byRisk[rule.risk] ?? 0,
    })),
    leftOut,
    counts: await countEntries(deps.db, planId),
    earlier: all.filter((one) => one.id !== planId && one.year === year && one.unitId === unitId),
    shown: planAsShown(standing),
    may: {
      confirm: waits && decides && !own,
      sendBack: waits && decides && !own,
      // Whoever may send it back does that: one way to return it is enough.
      withdraw: waits && may('check.order') && (own || !decides),
      order: standing.state === 'confirmed' && may('check.order'),
      drop: standing.state === 'confirmed' && decides,
    },
  });
}

/** Some of what came out in a plan that `viewCheckPlan` has shown to the actor. */
export async function listPlanEntries(
  deps: Deps,
  { planId, total, view, page }: { planId: string; total: number; view: PlanView; page: number },
) {
  const slice = sliceOf(page, PLAN_ENTRIES_PER_PAGE);
  const rows = await pageOfEntries(deps.db, planId, { view, ...slice });
  return {
    rows: rows.map((row) => ({ ...row, commune: nameOf(deps, row.unitId) })),
    pages: pagesOf(total, PLAN_ENTRIES_PER_PAGE),
  };
}

/** The frozen list of a plan, those with most points first. Refuses as `viewCheckPlan` does. */
export async function viewPlanCandidates(
  deps: Deps,
  actor: Actor,
  planId: string,
  { page, ...filter }: CandidateFilter & { readonly page: number },
) {
  const view = await viewCheckPlan(deps, actor, planId);
  if (!view.ok) return view;
  const slice = sliceOf(page, PLAN_ENTRIES_PER_PAGE);
  const { rows, total } = await pageOfCandidates(deps.db, planId, { ...filter, ...slice });
  return ok({
    view: view.value,
    rows: rows.map((row) => ({ ...row, commune: nameOf(deps, row.unitId) })),
    total,
    pages: pagesOf(total, PLAN_ENTRIES_PER_PAGE),
  });
}

function nameOf(deps: Deps, unitId: string): string {
  return deps.units.unitById(unitId, deps.clock.today())?.fullName ?? unitId;
}
