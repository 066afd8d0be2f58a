import { sql } from 'kysely';
import type { DossierState } from '#domain/dossier/transitions.ts';
import { takesProductsAlong, wasNever, type Closing } from '#domain/parties/closing.ts';
import type { ProducerStanding } from '#domain/parties/producer-acts.ts';
import { canonicalJson } from '../acts/canonical-json.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';

/** A product that would leave the register, and whether a dossier of it has not come to an end. */
export interface ProductToClose {
  readonly id: string;
  readonly name: string;
  readonly hasOpenDossier: boolean;
}

/**
 * One product of a producer, or all of those that stand as one with it that are not closed themselves: nobody opens a
 * dossier of them until the transaction ends.
 */
export async function lockProductsToClose(
  trx: Trx,
  of: { readonly producerIds: readonly string[]; readonly productId?: string },
  lastStates: readonly DossierState[],
): Promise<readonly ProductToClose[]> {
  if (of.productId !== undefined && !isId(of.productId)) return [];
  const products = await trx
    .selectFrom('product')
    .select(['id', 'name'])
    .where('producerId', 'in', of.producerIds)
    .where('closedAs', 'is', null)
    .$if(of.productId !== undefined, (one) => one.where('id', '=', of.productId ?? ''))
    .orderBy('id')
    .forUpdate()
    .execute();
  if (products.length === 0) return [];
  // Asked once the rows are locked: whoever opens a dossier locks its product first.
  const open = await trx
    .selectFrom('dossier')
    .innerJoin('dossierState', 'dossierState.dossierId', 'dossier.id')
    .select('dossier.productId')
    .where(
      'dossier.productId',
      'in',
      products.map(({ id }) => id),
    )
    .where('dossierState.state', 'not in', lastStates)
    .execute();
  const busy = new Set(open.map(({ productId }) => productId));
  return products.map((product) => ({ ...product, hasOpenDossier: busy.has(product.id) }));
}

/** Whether a product is closed, by itself or with its producer. */
export async function isProductClosed(db: Db | Trx, productId: string): Promise<boolean> {
  const row = await db
    .selectFrom('product')
    .select('id')
    .where('id', '=', productId)
    .where('goneFrom', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Writes what the closings of a producer and its products come to: what lists leave out. */
export async function projectClosings(
  trx: Trx,
  producerId: string,
  { closing, closedProducts }: Pick<ProducerStanding, 'closing' | 'closedProducts'>,
): Promise<void> {
  const [kind, on, into] = [closing?.kind ?? null, closing?.on ?? null, closing?.into ?? null];
  const gone = goneFrom(closing);
  const goneWithIt = closing && takesProductsAlong(closing.kind) ? gone : null;
  const own = Object.entries(closedProducts).map(([id, one]) => ({
    ...{ id, kind: one.kind, on: one.on, into: one.into ?? null, gone: goneFrom(one) },
  }));
  await sql`
    update producer set
      closed_as = ${kind}, closed_on = ${on}::date, closed_into = ${into}::uuid, gone_from = ${gone}::date
    where id = ${producerId}
  `.execute(trx);
  // "least" leaves out what is null.
  await sql`
    update product set
      closed_as = own.kind, closed_on = own."on", closed_into = own."into",
      gone_from = least(own.gone, ${goneWithIt}::date)
    from product as each
      left join jsonb_to_recordset(${canonicalJson(own)}::jsonb)
        as own (id uuid, kind text, "on" date, "into" uuid, gone date) on own.id = each.id
    where product.id = each.id and each.producer_id = ${producerId}
  `.execute(trx);
}

/** Whether rows say something else of what is closed than the acts. */
export async function closingsDiffer(
  db: Db | Trx,
  producerId: string,
  { closing, closedProducts }: Pick<ProducerStanding, 'closing' | 'closedProducts'>,
): Promise<boolean> {
  const columns = [
    'id',
    'closedAs',
    'closedOn',
    'closedInto',
    sql<string>`gone_from::text`.as('goneFrom'),
  ] as const;
  const producer = await db
    .selectFrom('producer')
    .select(columns)
    .where('id', '=', producerId)
    .executeTakeFirst();
  const products = await db
    .selectFrom('product')
    .select(columns)
    .where('producerId', '=', producerId)
    .execute();
  const goneWithIt = closing && takesProductsAlong(closing.kind) ? goneFrom(closing) : null;
  return [producer, ...products].some((row) => {
    if (row === undefined) return false;
    const said = row === producer ? closing : (closedProducts[row.id] ?? null);
    const gone = row === producer ? goneFrom(said) : earlier(goneFrom(said), goneWithIt);
    return (
      row.closedAs !== (said?.kind ?? null) ||
      row.closedOn !== (said?.on ?? null) ||
      row.closedInto !== (said?.into ?? null) ||
      row.goneFrom !== gone
    );
  });
}

/** '-infinity' stands before every day, as text too. */
function earlier(one: string | null, other: string | null): string | null {
  if (one === null || other === null) return one ?? other;
  return one < other ? one : other;
}

/** From which day lists leave it out, as PostgreSQL reads it. */
function goneFrom(closing: Closing | null): string | null {
  return closing && (wasNever(closing.kind) ? '-infinity' : closing.on);
}
