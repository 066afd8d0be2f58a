import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import { partsOf, type Content } from '#domain/plans/content.ts';
import type { PlanStanding, PlanState } from '#domain/plans/plan-acts.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';

/** A plan as it was begun. */
export interface PlanRow {
  readonly id: string;
  readonly unitId: string;
}

export async function insertPlan(
  trx: Trx,
  plan: PlanRow & { readonly createdAt: Instant; readonly isDemo: boolean },
): Promise<void> {
  await trx.insertInto('plan').values(plan).execute();
}

export async function findPlan(db: Db | Trx, id: string): Promise<PlanRow | undefined> {
  if (!isId(id)) return undefined;
  return db.selectFrom('plan').select(['id', 'unitId']).where('id', '=', id).executeTakeFirst();
}

/** Reads it for nobody else to act on until the transaction ends. */
export async function lockPlan(trx: Trx, id: string): Promise<PlanRow | undefined> {
  if (!isId(id)) return undefined;
  await sql`select from plan_state where plan_id = ${id} for update`.execute(trx);
  return findPlan(trx, id);
}

/** What lists show of a plan: what stands, before that what is being written. */
export function shownOf({ stands, content }: PlanStanding): Content {
  const shown = stands ?? content;
  if (shown === null) throw new Error('a plan without acts has no projection');
  return shown;
}

/** What lists read of a plan, as its acts come to. */
export function planStateOf(standing: PlanStanding) {
  const { state, seq, confirmedOn, done } = standing;
  if (state === 'none') throw new Error('a plan without acts has no projection');
  const content = shownOf(standing);
  const { number, dated, issuer, title, from: fromDay, to: toDay, money } = content.head;
  const tasks = partsOf(content, 'task');
  return {
    ...{ seq, state, number, dated, issuer, title, fromDay, toDay, confirmedOn, money },
    tasks: tasks.length,
    tasksDone: tasks.filter(({ key }) => done.has(key)).length,
    targets: partsOf(content, 'target').length,
  };
}

/** Always in the transaction that appended the act. */
export async function projectPlanState(
  trx: Trx,
  planId: string,
  standing: PlanStanding,
): Promise<void> {
  const row = planStateOf(standing);
  await trx
    .insertInto('planState')
    .values({ planId, ...row })
    .onConflict((conflict) => conflict.column('planId').doUpdateSet(row))
    .execute();
}

const COLUMNS = [
  ...(['seq', 'state', 'number', 'dated', 'issuer', 'title', 'fromDay', 'toDay'] as const),
  ...(['confirmedOn', 'money', 'tasks', 'tasksDone', 'targets'] as const),
] as const;

export function findPlanState(db: Db | Trx, planId: string) {
  return db
    .selectFrom('planState')
    .select([...COLUMNS])
    .where('planId', '=', planId)
    .executeTakeFirst();
}

/** One line of the list of plans. */
export interface ListedPlan extends PlanRow {
  readonly state: Exclude<PlanState, 'none'>;
  readonly number: string;
  readonly dated: PlainDate | null;
  readonly title: string;
  readonly fromDay: PlainDate;
  readonly toDay: PlainDate;
  readonly confirmedOn: PlainDate | null;
  readonly tasks: number;
  readonly tasksDone: number;
  readonly targets: number;
  readonly level: 'province' | 'district' | 'commune';
}

/** What somebody reads: all plans within reach, of the units above those that have stood. */
export interface PlanReach {
  readonly reach: Reach;
  readonly above: readonly string[];
}

/** How the list is narrowed. */
export interface PlanFilter {
  /** Only plans of which some day falls into the year. */
  readonly year: number | null;
  readonly level: ListedPlan['level'] | null;
  readonly state: 'open' | 'standing' | 'withdrawn' | null;
}

const OPEN = ['draft', 'waiting', 'amending', 'amendmentWaits', 'ending'] as const;

/** Plans within reach: the latest period first, the province before its communes. */
export async function listPlans(
  db: Db,
  { reach, above }: PlanReach,
  { year, level, state }: PlanFilter,
  { offset, limit }: Slice,
): Promise<{ readonly rows: readonly ListedPlan[]; readonly total: number }> {
  let found = db
    .selectFrom('plan')
    .innerJoin('planState', 'planState.planId', 'plan.id')
    .innerJoin('unit', 'unit.id', 'plan.unitId')
    .where(({ or, and, eb }) =>
      or([
        isWithin('plan.unitId', reach),
        and([
          eb('plan.unitId', '=', sql<string>`any(${[...above]}::text[])`),
          eb('planState.confirmedOn', 'is not', null),
        ]),
      ]),
    );
  if (year !== null)
    found = found
      .where('planState.fromDay', '<=', `${String(year)}-12-31` as PlainDate)
      .where('planState.toDay', '>=', `${String(year)}-01-01` as PlainDate);
  if (level !== null) found = found.where('unit.level', '=', level);
  if (state === 'open') found = found.where('planState.state', 'in', [...OPEN]);
  else if (state !== null) found = found.where('planState.state', '=', state);
  const { total } = await found
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .select([
      ...(['plan.id', 'plan.unitId', 'unit.level'] as const),
      ...(['planState.state', 'planState.number', 'planState.dated', 'planState.title'] as const),
      ...(['planState.fromDay', 'planState.toDay', 'planState.confirmedOn'] as const),
      ...(['planState.tasks', 'planState.tasksDone', 'planState.targets'] as const),
    ])
    .orderBy('planState.toDay', 'desc')
    .orderBy(sql`array_position(array['province', 'district', 'commune'], unit.level)`)
    .orderBy('unit.fullName')
    .orderBy('plan.createdAt', 'desc')
    .orderBy('plan.id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { rows, total };
}
