import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { RegisterOfProvince } from '#domain/imports/plan-import.ts';
import type { Db, Trx } from '../database.ts';
import { passedOn } from '../register/passed-on.ts';
import { isWithin } from '../units/is-within.ts';

/**
 * What the register has of a province today. A double is found by its own name and leads to the producer
 * or product that it is read through; what was closed for good is not there.
 */
export async function readRegisterOfProvince(
  db: Db | Trx,
  provinceId: string,
  today: PlainDate,
): Promise<RegisterOfProvince> {
  const within = isWithin('holder.unitId', { withinUnits: new Set([provinceId]), day: today });
  const producers = await sql<RegisterOfProvince['producers'][number]>`
    select holder.id, producer.legal_name as "legalName", holder.identifier, holder.unit_id as "unitId"
    from producer left join (${passedOn(today)}) as passed on passed.id = producer.id
      join producer as holder on holder.id = coalesce(passed.root, producer.id)
    where (holder.gone_from is null or holder.gone_from > ${today})
      and (passed.id is not null or producer.gone_from is null or producer.gone_from > ${today})
      and ${within}
    order by holder.id, producer.id`.execute(db);
  const products = await sql<RegisterOfProvince['products'][number]>`
    select kept.id, holder.id as "producerId", product.name
    from product join product as kept on kept.id = coalesce(product.same_as, product.id)
      left join (${passedOn(today)}) as passed on passed.id = kept.producer_id
      join producer as holder on holder.id = coalesce(passed.root, kept.producer_id)
    where (kept.gone_from is null or kept.gone_from > ${today}) and ${within}
    order by kept.id, product.id`.execute(db);
  const stars = await sql<RegisterOfProvince['stars'][number]>`
    select coalesce(product.same_as, product.id) as "productId", certificate.decided_on as "decidedOn",
      certificate.decision_number as "decisionNumber"
    from certificate join certificate_state as state on state.certificate_id = certificate.id
      join product on product.id = certificate.product_id
      join producer as holder on holder.id = certificate.producer_id
    where state.annulled_on is null and ${within}
    order by certificate.id`.execute(db);
  return { producers: producers.rows, products: products.rows, stars: stars.rows };
}
