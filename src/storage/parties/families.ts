import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { DossierState } from '#domain/dossier/transitions.ts';
import type { Db, Trx } from '../database.ts';

/**
 * All that stand as one with these producers on a day: whom they are read through, and who is read
 * through those, the ones that are kept first. Undoing a merge parts them by itself.
 */
export async function familyOf(
  db: Db | Trx,
  producerIds: readonly string[],
  day: PlainDate,
): Promise<readonly [string, ...string[]] | readonly []> {
  if (producerIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    with recursive up as (
      select id, closed_into, gone_from, 0 as step from producer where id = any(${producerIds}::uuid[])
      union all
      select producer.id, producer.closed_into, producer.gone_from, up.step + 1
      from up join producer on producer.id = up.closed_into
      where up.gone_from <= ${day} and up.step < 20
    ), kept as (
      select distinct id from up where closed_into is null or gone_from > ${day}
    ), down as (
      select id, 0 as step from kept
      union all
      select producer.id, down.step + 1 from down join producer on producer.closed_into = down.id
      where producer.gone_from <= ${day} and down.step < 20
    )
    select id from down group by id order by min(step), id`.execute(db);
  const [first, ...rest] = rows.map(({ id }) => id);
  return first === undefined ? [] : [first, ...rest];
}

/** The product of a producer with a dossier under way that another, who has taken it over, opened; by name. */
export async function findDossierOfAnother(
  trx: Trx,
  producerId: string,
  lastStates: readonly DossierState[],
): Promise<string | undefined> {
  const row = await trx
    .selectFrom('dossier')
    .innerJoin('dossierState', 'dossierState.dossierId', 'dossier.id')
    .innerJoin('product', 'product.id', 'dossier.productId')
    .select('product.name')
    .where('product.producerId', '=', producerId)
    .whereRef('dossier.producerId', '!=', 'product.producerId')
    .where('dossierState.state', 'not in', lastStates)
    .orderBy('product.name')
    .executeTakeFirst();
  return row?.name;
}
