import type { Reach } from '#domain/access/authorize.ts';
import type { Db } from '../database.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';

/** A producer whose commune was divided or is unknown today. */
export interface OpenPlace {
  readonly id: string;
  readonly legalName: string;
  readonly street: string;
  readonly unitId: string;
}

/** The producers in these units within reach, by unit and name, with how many there are in all. */
export async function listInUnits(
  db: Db,
  reach: Reach,
  unitIds: readonly string[],
  { offset, limit }: Slice,
): Promise<{ readonly rows: readonly OpenPlace[]; readonly total: number }> {
  if (unitIds.length === 0) return { rows: [], total: 0 };
  const found = db
    .selectFrom('producer')
    .where('unitId', 'in', unitIds)
    .where('goneFrom', 'is', null)
    .where(isWithin('producer.unitId', reach));
  const { total } = await found
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await found
    .select(['id', 'legalName', 'street', 'unitId'])
    .orderBy('unitId')
    .orderBy('folded')
    .orderBy('id')
    .offset(offset)
    .limit(limit)
    .execute();
  return { rows, total };
}

/** The units in which producers are recorded. */
export async function unitsOfProducers(db: Db, reach: Reach): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('producer')
    .select('unitId')
    .distinct()
    .where('goneFrom', 'is', null)
    .where(isWithin('producer.unitId', reach))
    .execute();
  return rows.map(({ unitId }) => unitId);
}
