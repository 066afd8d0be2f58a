import { sql } from 'kysely';
import type { PaymentThing, SupportThing } from '#domain/indicators/world/world.ts';
import type { UnitId } from '#domain/units/unit.ts';
import type { Db } from '../database.ts';
import { lies, type Units } from './within.ts';

/** Records of support that stand today, with those they are for; of doubles the product that is kept. */
export async function listSupportThings(db: Db, units: Units): Promise<readonly SupportThing[]> {
  const { rows } = await sql<SupportThing>`
    select version.record_id as id, version.unit_id as "unitId", version.kind, version.first_day as day, version.cost,
      coalesce((select jsonb_object_agg(figure.name, figure.value) from support_figure as figure
        where figure.record_id = version.record_id and figure.version = version.version), '{}') as figures,
      coalesce(links.producers, '{}') as "producerIds", coalesce(links.products, '{}') as "productIds"
    from support_version as version left join lateral (
      select array_agg(distinct link.producer_id::text) as producers,
        array_agg(distinct coalesce(product.same_as, product.id)::text) filter (where product.id is not null) as products
      from support_link as link left join product on product.id = link.product_id
      where link.record_id = version.record_id and link.known_until is null
    ) as links on true
    where version.known_until is null and ${lies('version.unit_id', units)}
    order by version.first_day, version.record_id`.execute(db);
  return rows;
}

/** Money that went out by what stands today: for support, and as rewards by star. */
export async function listPaymentThings(db: Db, units: Units): Promise<readonly PaymentThing[]> {
  const { rows } = await sql<PaymentThing>`
    select concat_ws(' ', spent.record_id, spent.source, spent.day, row_number() over (
        partition by spent.record_id, spent.source, spent.day order by spent.amount)) as id,
      spent.unit_id as "unitId", spent.kind, spent.source, spent.day, spent.amount
    from support_spent as spent where spent.known_until is null and ${lies('spent.unit_id', units)}
    union all
    select concat_ws(' ', paid.list_id, paid.certificate_id, row_number() over (
        partition by paid.list_id, paid.certificate_id order by paid.day)),
      paid.unit_id, 'reward', paid.payer, paid.day, paid.amount
    from reward_paid as paid where ${lies('paid.unit_id', units)}
    order by 5, 1`.execute(db);
  return rows;
}

/** Units that said of some kind and year that they had no support. */
export async function listWithoutSupport(db: Db, units: Units): Promise<readonly UnitId[]> {
  const { rows } = await sql<{ unitId: UnitId }>`
    select distinct none.unit_id as "unitId" from support_none as none
    where none.ended_on is null and ${lies('none.unit_id', units)} order by 1`.execute(db);
  return rows.map(({ unitId }) => unitId);
}
