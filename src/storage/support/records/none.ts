import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { SupportKind } from '#domain/support/records/kinds.ts';
import type { Db, Trx } from '../../database.ts';
import { isId } from '../../ids.ts';
import { isWithin } from '../../units/is-within.ts';

/** A unit had nothing of a kind in a year, as it said on a day. */
export interface NoneRow {
  readonly id: string;
  readonly unitId: string;
  readonly kind: string;
  readonly year: number;
  readonly statedOn: PlainDate;
  readonly endedOn: PlainDate | null;
}

const COLUMNS = ['id', 'unitId', 'kind', 'year', 'statedOn', 'endedOn'] as const;

export async function findNone(db: Db | Trx, id: string): Promise<NoneRow | undefined> {
  if (!isId(id)) return undefined;
  return db.selectFrom('supportNone').select(COLUMNS).where('id', '=', id).executeTakeFirst();
}

/** The same, for nobody else to act on until the transaction ends. */
export async function lockNone(trx: Trx, id: string): Promise<NoneRow | undefined> {
  if (!isId(id)) return undefined;
  return trx
    .selectFrom('supportNone')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** What a unit said of a kind and a year, where it stands. */
export function findStandingNone(
  trx: Trx,
  { unitId, kind, year }: Pick<NoneRow, 'unitId' | 'kind' | 'year'>,
): Promise<NoneRow | undefined> {
  return trx
    .selectFrom('supportNone')
    .select(COLUMNS)
    .where('unitId', '=', unitId)
    .where('kind', '=', kind)
    .where('year', '=', year)
    .where('endedOn', 'is', null)
    .executeTakeFirst();
}

/** False when the unit has said so already. */
export async function insertNone(
  trx: Trx,
  row: Omit<NoneRow, 'endedOn'> & { readonly actId: string },
): Promise<boolean> {
  const inserted = await trx
    .insertInto('supportNone')
    .values({ ...row, endedOn: null, endedBy: null })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export async function endNoneRow(
  trx: Trx,
  id: string,
  end: { readonly endedOn: PlainDate; readonly endedBy: string },
): Promise<void> {
  await trx.updateTable('supportNone').set(end).where('id', '=', id).execute();
}

/** How many records of a kind a unit itself has in a year, of what stands today. */
export async function countRecords(
  trx: Trx,
  { unitId, kind, year }: Pick<NoneRow, 'unitId' | 'kind' | 'year'>,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from support_version
    where known_until is null and unit_id = ${unitId} and kind = ${kind}
      and first_day <= make_date(${year}, 12, 31) and coalesce(last_day, first_day) >= make_date(${year}, 1, 1)`.execute(
    trx,
  );
  return rows[0]?.count ?? 0;
}

/** What units within reach said of a year, where it stands. */
export async function listNone(
  db: Db,
  reach: Reach,
  year: number,
): Promise<readonly (NoneRow & { readonly kind: SupportKind })[]> {
  const { rows } = await sql<NoneRow & { readonly kind: SupportKind }>`
    select id, unit_id as "unitId", kind, year, stated_on as "statedOn", ended_on as "endedOn" from support_none
    where year = ${year} and ended_on is null and ${isWithin('supportNone.unitId', reach)}
    order by kind, unit_id`.execute(db);
  return rows;
}
