import { sql } from 'kysely';
import { SOURCES, sumOf, type Source } from '#domain/plans/budget.ts';
import { partsOf } from '#domain/plans/content.ts';
import type { Deadline } from '#domain/plans/deadline.ts';
import type { PlanStanding } from '#domain/plans/plan-acts.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';
import { projectPlanState, shownOf } from './plans.ts';

/** A milestone of a plan as lists read it. */
export interface MilestoneRow {
  readonly key: string;
  readonly place: number;
  readonly words: string;
  readonly body: string;
  readonly startsOn: PlainDate | null;
  readonly printed: string;
  readonly deadline: Deadline;
  readonly doneOn: PlainDate | null;
}

/** The milestones of a plan, as its acts come to. */
export function planMilestonesOf(standing: PlanStanding): readonly MilestoneRow[] {
  return partsOf(shownOf(standing), 'milestone').map(
    ({ key, words, body, startsOn, printed, deadline }, place) => {
      const doneOn = standing.done.get(key)?.on ?? null;
      return { key, place, words, body, startsOn, printed, deadline, doneOn };
    },
  );
}

export interface MoneyRow {
  readonly key: string;
  readonly source: Source | 'unsaid';
  readonly amount: number;
}

/** Its money likewise; nothing is no row. */
export function planMoneyOf(standing: PlanStanding): readonly MoneyRow[] {
  return partsOf(shownOf(standing), 'budget').flatMap(({ key, amounts, stated }) => {
    const unsaid = stated === null ? 0 : stated - sumOf(amounts);
    const rows: readonly MoneyRow[] = [
      ...SOURCES.map((source) => ({ key, source, amount: amounts[source] ?? 0 })),
      { key, source: 'unsaid', amount: unsaid },
    ];
    return rows.filter(({ amount }) => amount > 0);
  });
}

/** All that lists read of a plan, written anew; always in the transaction that appended the act. */
export async function projectPlan(trx: Trx, planId: string, standing: PlanStanding): Promise<void> {
  await projectPlanState(trx, planId, standing);
  await trx.deleteFrom('planMilestone').where('planId', '=', planId).execute();
  await trx.deleteFrom('planMoney').where('planId', '=', planId).execute();
  const milestones = planMilestonesOf(standing).map((row) => ({
    ...row,
    planId,
    deadline: JSON.stringify(row.deadline),
  }));
  if (milestones.length > 0) await trx.insertInto('planMilestone').values(milestones).execute();
  const money = planMoneyOf(standing).map((row) => ({ ...row, planId }));
  if (money.length > 0) await trx.insertInto('planMoney').values(money).execute();
}

export async function findPlanMilestones(
  db: Db | Trx,
  planId: string,
): Promise<readonly MilestoneRow[]> {
  return db
    .selectFrom('planMilestone')
    .select(['key', 'place', 'words', 'body', 'startsOn', 'printed', 'doneOn'])
    .select(sql<Deadline>`deadline`.as('deadline'))
    .where('planId', '=', planId)
    .orderBy('place')
    .execute();
}

export async function findPlanMoney(db: Db | Trx, planId: string): Promise<readonly MoneyRow[]> {
  return db
    .selectFrom('planMoney')
    .select(['key', 'source', 'amount'])
    .where('planId', '=', planId)
    .$narrowType<{ source: MoneyRow['source'] }>()
    .execute();
}

/** The milestones of several plans, by the plan. */
export async function milestonesOfPlans(
  db: Db | Trx,
  planIds: readonly string[],
): Promise<ReadonlyMap<string, readonly MilestoneRow[]>> {
  const rows = await db
    .selectFrom('planMilestone')
    .select(['planId', 'key', 'place', 'words', 'body', 'startsOn', 'printed', 'doneOn'])
    .select(sql<Deadline>`deadline`.as('deadline'))
    .where('planId', '=', sql<string>`any(${[...planIds]}::uuid[])`)
    .orderBy('planId')
    .orderBy('place')
    .execute();
  return Map.groupBy(rows, ({ planId }) => planId);
}
