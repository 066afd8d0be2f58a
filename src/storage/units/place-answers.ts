import { fold } from '#domain/text/fold.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';
import type { UnitId } from '#domain/units/unit.ts';
import type { Db, Trx } from '../database.ts';

/** A place within a unit that was divided, as an address writes it. */
export interface OldPlace {
  readonly oldUnitId: UnitId;
  /** Street or hamlet. */
  readonly street: string;
}

export interface PlaceAnswer extends OldPlace {
  readonly unitId: UnitId;
  readonly answeredBy: string;
  readonly answeredAt: Instant;
}

/** Remembers where the place lies; a later answer stands. */
export async function keepPlaceAnswer(trx: Trx, { street, ...answer }: PlaceAnswer): Promise<void> {
  await trx
    .insertInto('placeAnswer')
    .values({ ...answer, street: fold(street) })
    .onConflict((conflict) =>
      conflict.columns(['oldUnitId', 'street']).doUpdateSet(({ ref }) => ({
        unitId: ref('excluded.unitId'),
        answeredBy: ref('excluded.answeredBy'),
        answeredAt: ref('excluded.answeredAt'),
      })),
    )
    .execute();
}

/** Where the place was said to lie; undefined when nobody was asked. For importers too: the same address asks once. */
export async function rememberedPlace(
  db: Db | Trx,
  { oldUnitId, street }: OldPlace,
): Promise<UnitId | undefined> {
  const row = await db
    .selectFrom('placeAnswer')
    .select('unitId')
    .where('oldUnitId', '=', oldUnitId)
    .where('street', '=', fold(street))
    .executeTakeFirst();
  return row?.unitId;
}

/** All that was said: `old unit street` → the commune of today. For whoever places many at once. */
export async function listPlaceAnswers(db: Db | Trx): Promise<ReadonlyMap<string, UnitId>> {
  const rows = await db
    .selectFrom('placeAnswer')
    .select(['oldUnitId', 'street', 'unitId'])
    .execute();
  return new Map(rows.map((row) => [`${row.oldUnitId} ${row.street}`, row.unitId]));
}
