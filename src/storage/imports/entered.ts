import { sql } from 'kysely';
import type { Db, Trx } from '../database.ts';

/** What the batch of an import left in the register, in the order in which it was written. */
export interface Entered {
  readonly producers: readonly string[];
  readonly products: readonly { readonly productId: string; readonly producerId: string }[];
  readonly certificates: readonly string[];
  readonly entries: readonly string[];
}

/** Of the act of that number of the list. */
export async function readEntered(
  db: Db | Trx,
  importId: string,
  enteredAt: number,
): Promise<Entered> {
  const { rows } = await sql<{ kind: string; subjectId: string; productId: string | null }>`
    select own.kind, own.subject_id as "subjectId", own.data ->> 'productId' as "productId"
    from act as entering join act as own on own.batch_id = entering.id
    where entering.subject_kind = 'import' and entering.subject_id = ${importId} and entering.seq = ${enteredAt}
      and own.kind in ('importProducer', 'importProduct', 'issue', 'enterEntry')
    order by own.at, own.id`.execute(db);
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  return {
    producers: of('importProducer').map(({ subjectId }) => subjectId),
    products: of('importProduct').map(({ subjectId: producerId, productId }) => ({
      producerId,
      productId: productId ?? '',
    })),
    certificates: of('issue').map(({ subjectId }) => subjectId),
    entries: of('enterEntry').map(({ subjectId }) => subjectId),
  };
}

/**
 * What people did since with what an import entered, by name, one each: acts on its producers, products and
 * certificates, stars from elsewhere, dossiers, accounts, checks, cases. None of it would stand once the list was taken back.
 */
export async function listBuiltOn(
  db: Db | Trx,
  importId: string,
  enteredAt: number,
  { producers, products, certificates, entries }: Entered,
): Promise<readonly string[]> {
  const productIds = products.map(({ productId }) => productId);
  const within = (column: string, ids: readonly string[]) =>
    sql`${sql.ref(column)} = any(${ids}::uuid[])`;
  const { rows } = await sql<{ name: string }>`
    with entering as (
      select id from act where subject_kind = 'import' and subject_id = ${importId} and seq = ${enteredAt}
    ), later as (
      select act.* from act cross join entering where act.batch_id is distinct from entering.id
    )
    select legal_name as name from later join producer
        on producer.id = later.subject_id or producer.id::text = later.data ->> 'into'
      where later.subject_kind = 'producer' and ${within('producer.id', producers)}
    union select product.name from later join product
        on product.id::text in (later.data ->> 'productId', later.data ->> 'into')
      where later.subject_kind = 'producer' and ${within('product.id', productIds)}
    union select product_name from later join certificate on certificate.id = later.subject_id
      where later.subject_kind = 'certificate' and ${within('later.subject_id', certificates)}
        and later.kind not in ('replace', 'reinstate')
    union select entry.name from later join entry on entry.id = later.subject_id
      where later.subject_kind = 'entry' and ${within('entry.id', entries)}
    union select product_name from certificate join certificate_state as state
      on state.certificate_id = certificate.id
      where annulled_on is null and ${within('certificate.product_id', productIds)}
        and not ${within('certificate.id', certificates)}
    union select product_name from revocation join certificate on certificate.id = certificate_id
      where ${within('certificate_id', certificates)}
    union select legal_name from product_check join producer on producer.id = product_check.producer_id
      where ${within('product_check.producer_id', producers)}
    union select product.name from dossier join product on product.id = dossier.product_id
      where ${within('dossier.product_id', productIds)}
    union select legal_name from role_grant join producer on producer.id = role_grant.producer_id
      where ${within('role_grant.producer_id', producers)}
    union select legal_name from product join producer on producer.id = product.producer_id
      where ${within('product.producer_id', producers)} and not ${within('product.id', productIds)}
        and product.closed_as is distinct from 'enteredByMistake'
    order by 1`.execute(db);
  return rows.map(({ name }) => name);
}
