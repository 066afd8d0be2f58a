import { sql, type RawBuilder } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { LAST_STATES } from '#domain/dossier/transitions.ts';
import { MOVING_KINDS, type MovingKind } from '#domain/units/moving.ts';
import type { UnitId } from '#domain/units/unit.ts';
import type { Db, Trx } from '../database.ts';
import type { Slice } from '../slice.ts';

/** Where to look: in these units and all that lies in them on the day. */
export interface MovingPlace {
  readonly unitIds: readonly UnitId[];
  readonly day: PlainDate;
}

export interface MovingRow {
  readonly id: string;
  readonly name: string;
  /** Whose it is, or the code on the paper; empty when the name says all. */
  readonly detail: string;
  readonly unitId: UnitId;
}

/** The rows of a kind, as a question with `id, name, detail, unit_id`: numbers and lists are of one source. */
function rowsOf(kind: MovingKind, { unitIds, day }: MovingPlace): RawBuilder<MovingRow> {
  const inside = sql`any(array(select unit_reach.unit_id from unit_reach
    where unit_reach.within_id = any(${[...unitIds]}::text[])
      and unit_reach.from_day <= ${day} and unit_reach.until_day > ${day}))`;
  switch (kind) {
    case 'producers':
      return sql`select id, legal_name as name, '' as detail, unit_id from producer
        where unit_id = ${inside}`;
    case 'products':
      return sql`select product.id, product.name, legal_name as detail, unit_id
        from product join producer on producer.id = producer_id where unit_id = ${inside}`;
    case 'certificates':
      return sql`select certificate.id, product_name as name, certificate.code as detail, producer.unit_id
        from certificate join producer on producer.id = producer_id
        join certificate_state on certificate_id = certificate.id
        where producer.unit_id = ${inside} and annulled_on is null and valid_from <= ${day}
          and coalesce(extended_until, valid_to) >= ${day}
          and (revoked_on is null or revoked_on > ${day}) and (replaced_on is null or replaced_on > ${day})`;
    case 'dossiers':
      return sql`select dossier.id, product.name, legal_name as detail, dossier.unit_id
        from dossier join dossier_state on dossier_id = dossier.id
        join product on product.id = dossier.product_id join producer on producer.id = dossier.producer_id
        where dossier.unit_id = ${inside} and not (state = any(${[...LAST_STATES]}::text[]))`;
    case 'accounts':
      return sql`select distinct account.id, display_name as name, body_name as detail, unit_id
        from account join role_grant on account_id = account.id
        where active and unit_id = ${inside} and valid_from <= ${day}
          and (valid_to is null or valid_to >= ${day})`;
  }
}

export async function countMoving(
  db: Db | Trx,
  place: MovingPlace,
): Promise<Readonly<Record<MovingKind, number>>> {
  const counts = MOVING_KINDS.map(
    (kind) =>
      sql`(select count(*)::int from (${rowsOf(kind, place)}) as ${sql.ref(kind)}) as ${sql.ref(kind)}`,
  );
  const { rows } = await sql<Record<MovingKind, number>>`select ${sql.join(counts)}`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('a question without a table has one row');
  return row;
}

/** The rows of a kind, by name. */
export async function listMoving(
  db: Db | Trx,
  kind: MovingKind,
  place: MovingPlace,
  { offset, limit }: Slice,
): Promise<readonly MovingRow[]> {
  const { rows } = await sql<MovingRow>`select * from (${rowsOf(kind, place)}) as moving
    order by name collate "vi-VN-x-icu", id offset ${offset} limit ${limit}`.execute(db);
  return rows;
}
