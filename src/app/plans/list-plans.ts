import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { dueState, termsOf } from '#domain/plans/milestones.ts';
import { LIVE_STATES } from '#domain/plans/plan-acts.ts';
import { milestonesOfPlans, type MilestoneRow } from '#storage/plans/plan-rows.ts';
import { listPlans, type ListedPlan, type PlanFilter } from '#storage/plans/plans.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { WorkingCalendar } from '#domain/calendar/working-days.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import { workingDays } from '../working-days.ts';
import { plansAbove, unitName } from './view-plan.ts';

export type { PlanFilter };

export const PLANS_PER_PAGE = 25;

/** A plan of the list with how its milestones stand today. */
export interface PlanLine extends ListedPlan {
  readonly unit: string;
  readonly milestones: number;
  readonly done: number;
  readonly late: number;
}

export interface PlansView {
  readonly rows: readonly PlanLine[];
  readonly total: number;
  readonly pages: number;
  readonly mayDraft: boolean;
}

/** Plans that the actor may read, the latest period first. */
export async function viewPlans(
  deps: Deps,
  actor: Actor,
  { page, ...filter }: PlanFilter & { readonly page: number },
): Promise<PlansView> {
  const reach = {
    reach: reachFor(deps, actor, 'plan.view'),
    above: plansAbove(deps, actor),
  };
  const { rows, total } = await listPlans(deps.db, reach, filter, sliceOf(page, PLANS_PER_PAGE));
  const milestones = await milestonesOfPlans(
    deps.db,
    rows.map(({ id }) => id),
  );
  const calendar = await workingDays(deps);
  const today = deps.clock.today();
  return {
    rows: rows.map((row) => {
      const own = milestones.get(row.id) ?? [];
      return {
        ...row,
        unit: unitName(deps, row.unitId, row.fromDay),
        milestones: own.length,
        done: own.filter(({ doneOn }) => doneOn !== null).length,
        late: LIVE_STATES.includes(row.state) ? lateOf(own, calendar, today).length : 0,
      };
    }),
    total,
    pages: pagesOf(total, PLANS_PER_PAGE),
    mayDraft: isAllowedSomewhere(actor, 'plan.keep'),
  };
}

/** The milestones that are late on a day. */
export function lateOf(
  milestones: readonly MilestoneRow[],
  calendar: WorkingCalendar,
  today: PlainDate,
): readonly MilestoneRow[] {
  const doneOn = new Map(
    milestones.flatMap((one) => (one.doneOn === null ? [] : [[one.key, one.doneOn] as const])),
  );
  const terms = termsOf(milestones, calendar, doneOn);
  if (!terms.ok) throw new Error('the milestones of a plan hang on nothing');
  return milestones.filter(({ key, doneOn: done }) => {
    const term = terms.value.get(key);
    return term !== undefined && dueState(term.lastDay, done, today).kind === 'late';
  });
}
