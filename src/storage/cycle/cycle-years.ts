import { sql } from 'kysely';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { CycleStanding, StepDays } from '#domain/cycle/cycle-year.ts';
import type { Step } from '#domain/cycle/lane.ts';
import type { Db, Trx } from '../database.ts';

/** The cycle of a unit in a year. */
export interface CycleRow {
  readonly id: string;
  readonly unitId: string;
  readonly year: number;
}

export async function insertCycle(
  trx: Trx,
  row: CycleRow & { readonly createdAt: Instant; readonly isDemo: boolean },
): Promise<void> {
  await trx.insertInto('cycleYear').values(row).execute();
}

export function findCycle(
  db: Db | Trx,
  unitId: string,
  year: number,
): Promise<CycleRow | undefined> {
  return db
    .selectFrom('cycleYear')
    .select(['id', 'unitId', 'year'])
    .where('unitId', '=', unitId)
    .where('year', '=', year)
    .executeTakeFirst();
}

/** Reads it for nobody else to act on until the transaction ends. */
export async function lockCycle(trx: Trx, id: string): Promise<CycleRow | undefined> {
  await sql`select from cycle_year_state where cycle_id = ${id} for update`.execute(trx);
  return trx
    .selectFrom('cycleYear')
    .select(['id', 'unitId', 'year'])
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Two that open the same cycle at once come one after the other. */
export async function lockCycleOf(trx: Trx, unitId: string, year: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('cycle'), hashtext(${`${unitId} ${year}`}))`.execute(
    trx,
  );
}

/** What lists read of a cycle, as its acts come to. */
export function cycleStateOf({ seq, state, meetingOn, heldOn }: CycleStanding) {
  if (state === 'none') throw new Error('a cycle without acts has no projection');
  return { seq, state, meetingOn, heldOn };
}

/** Always in the transaction that appended the act. */
export async function projectCycle(
  trx: Trx,
  cycleId: string,
  standing: CycleStanding,
): Promise<void> {
  const row = cycleStateOf(standing);
  await trx
    .insertInto('cycleYearState')
    .values({ cycleId, ...row })
    .onConflict((conflict) => conflict.column('cycleId').doUpdateSet(row))
    .execute();
  for (const { step, from, until } of standing.steps) {
    const days = { fromDay: from, untilDay: until };
    await trx
      .insertInto('cycleStep')
      .values({ cycleId, step, ...days })
      .onConflict((conflict) => conflict.columns(['cycleId', 'step']).doUpdateSet(days))
      .execute();
  }
}

export async function findCycleState(db: Db | Trx, cycleId: string) {
  return db
    .selectFrom('cycleYearState')
    .select(['seq', 'state', 'meetingOn', 'heldOn'])
    .where('cycleId', '=', cycleId)
    .executeTakeFirst();
}

/** The steps of a cycle in their order. */
export async function listSteps(db: Db | Trx, cycleId: string): Promise<readonly StepDays[]> {
  const rows = await db
    .selectFrom('cycleStep')
    .select(['step', 'fromDay as from', 'untilDay as until'])
    .where('cycleId', '=', cycleId)
    .orderBy('step')
    .execute();
  // The column takes the numbers of the six steps alone.
  return rows.map((row) => ({ ...row, step: row.step as Step }));
}

/** How a commune stands in the cycle of a year. */
export interface CommuneInCycle {
  readonly unitId: string;
  readonly meetingOn: PlainDate | null;
  readonly heldOn: PlainDate | null;
}

/** Communes that have said something of the cycle of a year. */
export function listCommunesInCycle(db: Db, year: number): Promise<readonly CommuneInCycle[]> {
  return db
    .selectFrom('cycleYear')
    .innerJoin('cycleYearState', 'cycleYearState.cycleId', 'cycleYear.id')
    .select(['cycleYear.unitId', 'meetingOn', 'heldOn'])
    .where('cycleYear.year', '=', year)
    .where('cycleYearState.state', 'in', ['foreseen', 'begun'])
    .execute();
}
