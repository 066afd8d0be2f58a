import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db, Trx } from '../database.ts';
import type { Slice } from '../slice.ts';
import { awaitsPart } from '../units/awaits-part.ts';
import { isWithin } from '../units/is-within.ts';

/** A producer whose commune was divided or is unknown today. */
export interface OpenPlace {
  readonly id: string;
  readonly legalName: string;
  readonly street: string;
  readonly unitId: string;
}

/**
 * The producers within reach of which a person is asked where they lie today: those of divided units, and those of units that
 * gave a part away; by unit and name, with how many there are in all.
 */
export async function listUnplaced(
  db: Db,
  reach: Reach,
  { divided, day }: { readonly divided: readonly string[]; readonly day: PlainDate },
  { offset, limit }: Slice,
): Promise<{ readonly rows: readonly OpenPlace[]; readonly total: number }> {
  const found = db
    .selectFrom('producer')
    .where(sql<boolean>`(producer.unit_id = any(${divided}::text[]) or ${awaitsPart(day)})`)
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

/** Whether a part was taken out of the unit of a producer, and nobody has said since on which side it lies. */
export async function isBesidePart(trx: Trx, id: string, day: PlainDate): Promise<boolean> {
  const row = await trx
    .selectFrom('producer')
    .select('id')
    .where('id', '=', id)
    .where(awaitsPart(day))
    .executeTakeFirst();
  return row !== undefined;
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
