import { sql } from 'kysely';
import type { UnitChangeStanding } from '#domain/acts/unit-change-acts.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { MadeUnit, UnitChange } from '#domain/units/change.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';
import type { Tables } from '../tables.ts';

export type StoredChangeState = Tables['unitChangeState']['state'];

/** A change as it was entered, with what became of it. */
export interface UnitChangeRow extends UnitChange {
  readonly id: string;
  /** The province. */
  readonly unitId: string;
  readonly note: string;
  readonly preparedBy: string;
  readonly preparedByName: string;
  readonly preparedAt: Instant;
  readonly state: StoredChangeState;
  readonly seq: number;
}

/** Two who change units do so one after the other: each looks at what the other did. */
export async function lockUnitChanges(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('unit_change'))`.execute(trx);
}

export async function addUnitChange(
  trx: Trx,
  row: Omit<UnitChangeRow, 'state' | 'seq' | 'preparedByName'>,
): Promise<void> {
  await trx
    .insertInto('unitChange')
    .values({
      id: row.id,
      unitId: row.unitId,
      kind: row.kind,
      onDay: row.on,
      lawNumber: row.law?.number ?? null,
      lawDated: row.law?.dated ?? null,
      lawBody: row.law?.body ?? null,
      sources: [...row.sources],
      intoUnits: [...row.into],
      made: JSON.stringify(row.made),
      sourceStays: row.sourceStays,
      named: row.named === null ? null : JSON.stringify(row.named),
      note: row.note,
      preparedBy: row.preparedBy,
      preparedAt: row.preparedAt,
    })
    .execute();
}

/** Writes what lists read. Always in the transaction that appended the act. */
export async function projectUnitChange(
  trx: Trx,
  changeId: string,
  { state, seq }: UnitChangeStanding,
): Promise<void> {
  if (state === 'none') throw new Error('a change without acts has no projection');
  await trx
    .insertInto('unitChangeState')
    .values({ changeId, state, seq })
    .onConflict((conflict) => conflict.column('changeId').doUpdateSet({ state, seq }))
    .execute();
}

/** The changes in these states, in the order of their days; those entered first before others of a day. */
export async function listUnitChanges(
  db: Db | Trx,
  states: readonly StoredChangeState[],
): Promise<readonly UnitChangeRow[]> {
  const rows = await select(db)
    .where('s.state', 'in', states)
    .orderBy('c.onDay')
    .orderBy('c.preparedAt')
    .orderBy('c.id')
    .execute();
  return rows.map(changeOf);
}

export async function findUnitChange(db: Db | Trx, id: string): Promise<UnitChangeRow | undefined> {
  if (!isId(id)) return undefined;
  const row = await select(db).where('c.id', '=', id).executeTakeFirst();
  return row && changeOf(row);
}

function select(db: Db | Trx) {
  return db
    .selectFrom('unitChange as c')
    .innerJoin('unitChangeState as s', 's.changeId', 'c.id')
    .innerJoin('account as a', 'a.id', 'c.preparedBy')
    .selectAll('c')
    .select(['s.state', 's.seq', 'a.displayName as preparedByName']);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function changeOf(row: Row): UnitChangeRow {
  const { lawNumber: number, lawDated: dated, lawBody: body } = row;
  return {
    id: row.id,
    unitId: row.unitId,
    kind: row.kind,
    on: row.onDay,
    law: number === null || dated === null || body === null ? null : { number, dated, body },
    sources: row.sources,
    into: row.intoUnits,
    // Written by addUnitChange above.
    made: row.made as readonly MadeUnit[],
    sourceStays: row.sourceStays,
    named: row.named as UnitChange['named'],
    note: row.note,
    preparedBy: row.preparedBy,
    preparedByName: row.preparedByName,
    preparedAt: row.preparedAt,
    state: row.state,
    seq: row.seq,
  };
}
