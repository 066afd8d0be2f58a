import { sql, type RawBuilder } from 'kysely';
import type { CertificateThing, ProductThing } from '#domain/indicators/world/world.ts';
import type { Db } from '../database.ts';
import { firstKnown, goneFrom, lies, type Units } from './within.ts';

type ProductRow = Omit<ProductThing, 'told'>;
type CertificateRow = Omit<CertificateThing, 'provinceId'>;

/** The products of these producers; doubles are none of their own. */
export async function listProductThings(
  db: Db,
  producers: readonly string[] | null,
): Promise<readonly ProductRow[]> {
  const { rows } = await sql<ProductRow>`
    select product.id, product.name, product.producer_id as "producerId", product.annex_i as "annexI",
      least(${firstKnown('product')}, doubles.there) as there, ${goneFrom('product')} as gone
    from product left join (
      select same_as, min(${firstKnown('product')}) as there from product where same_as is not null group by same_as
    ) as doubles on doubles.same_as = product.id
    where product.same_as is null and ${isOf('product.producer_id', producers)}
    order by product.folded, product.id`.execute(db);
  return rows;
}

/** The certificates of these producers' products or issued in these units, those entered by mistake left out. */
export async function listCertificateThings(
  db: Db,
  producers: readonly string[] | null,
  units: Units,
): Promise<readonly CertificateRow[]> {
  const { rows } = await sql<CertificateRow>`
    select certificate.id, coalesce(product.same_as, product.id) as "productId", certificate.producer_id as "producerId",
      certificate.unit_id as "unitId", certificate.star, certificate.decision_number as decision,
      certificate.valid_from as "validFrom", certificate.valid_to as "validTo", state.revoked_on as "revokedOn",
      state.replaced_on as "replacedOn", state.extended_until as "extendedUntil", null as "annulledOn"
    from certificate
      join certificate_state as state on state.certificate_id = certificate.id
      join product on product.id = certificate.product_id
    where state.annulled_on is null
      and (${isOf('product.producer_id', producers)} or ${lies('certificate.unit_id', units)})
    order by certificate.product_name, certificate.id`.execute(db);
  return rows;
}

function isOf(column: string, ids: readonly string[] | null): RawBuilder<boolean> {
  return ids === null ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = any(${ids}::uuid[])`;
}
