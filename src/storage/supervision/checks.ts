import { sql } from 'kysely';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { CheckItem } from '#domain/supervision/check-items.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';
import { asOne } from '../same-products.ts';

/** A check as it was ordered, or as another body's paper has it. */
export interface NewCheck {
  readonly id: string;
  readonly certificateId: string;
  readonly productId: string;
  readonly producerId: string;
  readonly unitId: string;
  readonly kind: 'periodic' | 'unannounced' | 'elsewhere';
  readonly reason: string;
  readonly againReason: string | null;
  readonly items: readonly CheckItem[];
  /** Of another body: who it was, and its paper. */
  readonly paper: {
    readonly body: string;
    readonly number: string;
    readonly dated: PlainDate;
  } | null;
  readonly createdAt: Instant;
  readonly isDemo: boolean;
}

export async function insertCheck(trx: Trx, check: NewCheck): Promise<void> {
  const { items, paper, ...row } = check;
  await trx
    .insertInto('productCheck')
    .values({
      ...row,
      items: JSON.stringify(items),
      body: paper?.body ?? null,
      paperNumber: paper?.number ?? null,
      paperDated: paper?.dated ?? null,
    })
    .execute();
}

/** A check with the words of its certificate, as its pages need it. */
export interface CheckRow extends Omit<NewCheck, 'createdAt' | 'isDemo'> {
  readonly code: string;
  readonly productName: string;
  readonly producerName: string;
  readonly address: string;
  readonly star: number;
  readonly criteriaDecision: string;
}

const checks = (db: Db | Trx) =>
  db
    .selectFrom('productCheck')
    .innerJoin('certificate', 'certificate.id', 'productCheck.certificateId')
    .select([
      'productCheck.id',
      'productCheck.certificateId',
      'productCheck.productId',
      'productCheck.producerId',
      'productCheck.unitId',
      'productCheck.kind',
      'productCheck.reason',
      'productCheck.againReason',
      'productCheck.items',
      'productCheck.body',
      'productCheck.paperNumber',
      'productCheck.paperDated',
      'certificate.code',
      'certificate.productName',
      'certificate.producerName',
      'certificate.address',
      'certificate.star',
      'certificate.criteriaDecision',
    ]);

export async function findCheck(db: Db | Trx, id: string): Promise<CheckRow | undefined> {
  if (!isId(id)) return undefined;
  const row = await checks(db).where('productCheck.id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  const { body, paperNumber: number, paperDated: dated, ...check } = row;
  const paper = body !== null && number !== null && dated !== null ? { body, number, dated } : null;
  // Written by insertCheck only.
  return { ...check, items: row.items as readonly CheckItem[], paper };
}

/** Reads it for nobody else to act on until the transaction ends. */
export async function lockCheck(trx: Trx, id: string): Promise<CheckRow | undefined> {
  if (!isId(id)) return undefined;
  // The order itself never changes; what became of it has the row that is waited for.
  await sql`select from product_check_state where check_id = ${id} for update`.execute(trx);
  return findCheck(trx, id);
}

/** Whoever orders a check of a producer waits for whoever does so just now. */
export async function lockProducerToCheck(trx: Trx, producerId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('check ' || ${producerId}, 0))`.execute(
    trx,
  );
}

/**
 * The last day on which a check of one of the producers was, or is to be; one without a day counts by the day of its
 * order. Cancelled ones were none.
 */
export async function lastCheckOf(
  db: Db | Trx,
  producerIds: readonly string[],
): Promise<{ readonly on: PlainDate } | null> {
  const row = await db
    .selectFrom('productCheck')
    .innerJoin('productCheckState', 'productCheckState.checkId', 'productCheck.id')
    .select(
      sql<PlainDate>`coalesce(visit_on, (created_at at time zone 'Asia/Ho_Chi_Minh')::date)`.as(
        'on',
      ),
    )
    .where('productCheck.producerId', '=', sql<string>`any(${producerIds}::uuid[])`)
    .where('productCheckState.state', '<>', 'cancelled')
    .orderBy('on', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether a check of the product, or of a double of it, has not ended. */
export async function hasOpenCheck(db: Db | Trx, productId: string): Promise<boolean> {
  const row = await db
    .selectFrom('productCheck')
    .innerJoin('productCheckState', 'productCheckState.checkId', 'productCheck.id')
    .select('productCheck.id')
    .where('productCheck.productId', '=', asOne(productId))
    .where('productCheckState.state', 'in', ['planned', 'signing'])
    .executeTakeFirst();
  return row !== undefined;
}
