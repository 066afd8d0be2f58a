import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { EarlierPlans } from '#domain/supervision/plan.ts';
import type { CheckPlanStanding, CheckPlanState } from '#domain/supervision/plan-acts.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';
import { isWithin } from '../units/is-within.ts';

/** A plan of a year, as it was begun. */
export interface CheckPlanRow {
  readonly id: string;
  readonly unitId: string;
  readonly year: number;
}

export async function insertCheckPlan(
  trx: Trx,
  plan: CheckPlanRow & { readonly createdAt: Instant; readonly isDemo: boolean },
): Promise<void> {
  await trx.insertInto('checkPlan').values(plan).execute();
}

export async function findCheckPlan(db: Db | Trx, id: string): Promise<CheckPlanRow | undefined> {
  if (!isId(id)) return undefined;
  return db
    .selectFrom('checkPlan')
    .select(['id', 'unitId', 'year'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Reads it for nobody else to act on until the transaction ends. */
export async function lockCheckPlan(trx: Trx, id: string): Promise<CheckPlanRow | undefined> {
  if (!isId(id)) return undefined;
  await sql`select from check_plan_state where plan_id = ${id} for update`.execute(trx);
  return findCheckPlan(trx, id);
}

/** Whoever drafts or confirms a plan of the year waits for whoever does so just now. */
export async function lockPlansOf(trx: Trx, unitId: string, year: number): Promise<void> {
  const name = `plan ${unitId} ${String(year)}`;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(trx);
}

export async function earlierPlansOf(
  db: Db | Trx,
  unitId: string,
  year: number,
): Promise<EarlierPlans> {
  const { waiting, confirmed } = await db
    .selectFrom('checkPlan')
    .innerJoin('checkPlanState', 'checkPlanState.planId', 'checkPlan.id')
    .select(({ fn }) => [
      fn.countAll<number>().filterWhere('state', '=', 'waiting').as('waiting'),
      fn.countAll<number>().filterWhere('state', '=', 'confirmed').as('confirmed'),
    ])
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirstOrThrow();
  return { waiting: waiting > 0, confirmed };
}

/** What lists read of a plan, as its acts come to. */
export function checkPlanStateOf({ seq, state, draftedOn, confirmedOn }: CheckPlanStanding) {
  if (state === 'none' || draftedOn === null)
    throw new Error('a plan without acts has no projection');
  return { seq, state, draftedOn, confirmedOn };
}

/** The products that came out likewise, in the order of their ids. */
export function checkPlanEntriesOf({ entries }: CheckPlanStanding) {
  return entries.toSorted((a, b) => (a.certificateId < b.certificateId ? -1 : 1));
}

/** Always in the transaction that appended the act. */
export async function projectCheckPlan(
  trx: Trx,
  planId: string,
  standing: CheckPlanStanding,
): Promise<void> {
  const row = checkPlanStateOf(standing);
  await trx
    .insertInto('checkPlanState')
    .values({ planId, ...row })
    .onConflict((conflict) => conflict.column('planId').doUpdateSet(row))
    .execute();
  const entries = checkPlanEntriesOf(standing).map((entry) => ({ planId, ...entry }));
  if (entries.length === 0) return;
  await trx
    .insertInto('checkPlanEntry')
    .values(entries)
    .onConflict((conflict) =>
      conflict.columns(['planId', 'certificateId']).doUpdateSet(({ ref }) => ({
        checkId: ref('excluded.checkId'),
        dropped: ref('excluded.dropped'),
      })),
    )
    .execute();
}

export function findCheckPlanState(db: Db | Trx, planId: string) {
  return db
    .selectFrom('checkPlanState')
    .select(['seq', 'state', 'draftedOn', 'confirmedOn'])
    .where('planId', '=', planId)
    .executeTakeFirst();
}

export function findCheckPlanEntries(db: Db | Trx, planId: string) {
  return db
    .selectFrom('checkPlanEntry')
    .select(['certificateId', 'why', 'place', 'among', 'checkId', 'dropped'])
    .where('planId', '=', planId)
    .orderBy('certificateId')
    .execute();
}

/** One line of the list of plans. */
export interface ListedPlan extends CheckPlanRow {
  readonly state: Exclude<CheckPlanState, 'none'>;
  readonly draftedOn: PlainDate;
  readonly confirmedOn: PlainDate | null;
  readonly entries: number;
  readonly done: number;
}

/** Plans within reach, the newest first, with how many came out and how many of these have their check. */
export async function listCheckPlans(db: Db, reach: Reach): Promise<readonly ListedPlan[]> {
  return db
    .selectFrom('checkPlan')
    .innerJoin('checkPlanState', 'checkPlanState.planId', 'checkPlan.id')
    .select([
      'checkPlan.id',
      'checkPlan.unitId',
      'checkPlan.year',
      'checkPlanState.state',
      'checkPlanState.draftedOn',
      'checkPlanState.confirmedOn',
      sql<number>`(select count(*) from check_plan_entry where plan_id = check_plan.id)`.as(
        'entries',
      ),
      sql<number>`(select count(*) from check_plan_entry
        join product_check_state on product_check_state.check_id = check_plan_entry.check_id
        where plan_id = check_plan.id and product_check_state.state = 'closed')`.as('done'),
    ])
    .where(isWithin('checkPlan.unitId', reach))
    .orderBy('checkPlan.year', 'desc')
    .orderBy('checkPlan.createdAt', 'desc')
    .limit(200)
    .execute();
}
