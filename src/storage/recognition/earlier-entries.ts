import { sql } from 'kysely';
import type { Reach } from '#domain/access/authorize.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { CertificateStanding } from '#domain/recognition/certificate-acts.ts';
import type { CertificatePaper } from '#domain/recognition/earlier-certificate.ts';
import { fold } from '#domain/text/fold.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';
import type { Slice } from '../slice.ts';
import { isWithin } from '../units/is-within.ts';

/** An entry, or a certificate that was taken over, with its product and producer. */
export interface EarlierRow {
  readonly id: string;
  readonly productId: string;
  readonly productName: string;
  readonly producerId: string;
  readonly producerName: string;
  /** The commune of the producer. */
  readonly unitId: string;
  /** As it was entered; null for one of an import. */
  readonly paper: CertificatePaper | null;
  /** Null while it is no certificate. */
  readonly code: string | null;
}

export async function addEntry(
  trx: Trx,
  row: {
    readonly id: string;
    readonly productId: string;
    readonly paper: CertificatePaper;
    readonly enteredAt: Instant;
  },
): Promise<void> {
  const paper = JSON.stringify(row.paper);
  await trx
    .insertInto('earlierEntry')
    .values({ ...row, paper })
    .execute();
}

/** Both an entry without certificate and a certificate without entry are found. */
export async function findEarlier(db: Db | Trx, id: string): Promise<EarlierRow | undefined> {
  if (!isId(id)) return undefined;
  const row = await db
    .selectFrom('product')
    .innerJoin('producer', 'producer.id', 'product.producerId')
    .leftJoin('earlierEntry', (join) =>
      join.onRef('earlierEntry.productId', '=', 'product.id').on('earlierEntry.id', '=', id),
    )
    .leftJoin('certificate', (join) =>
      join.onRef('certificate.productId', '=', 'product.id').on('certificate.id', '=', id),
    )
    .select([
      'product.id as productId',
      'product.name as productName',
      'producer.id as producerId',
      'producer.legalName as producerName',
      'producer.unitId',
      'earlierEntry.paper',
      'certificate.code',
    ])
    .where((eb) => eb.or([eb('earlierEntry.id', '=', id), eb('certificate.id', '=', id)]))
    .executeTakeFirst();
  // Written from a typed paper only.
  return row && { ...row, id, paper: row.paper as CertificatePaper | null };
}

/** Writes what waits for the second person; nothing of a certificate of which nothing ever did. */
export async function projectWaiting(
  trx: Trx,
  certificateId: string,
  { seq, state, asked, enteredOn }: CertificateStanding,
): Promise<void> {
  const waits = state === 'entered' ? 'entry' : asked ? 'annulment' : null;
  const since = asked?.on ?? enteredOn;
  if (since === null) return;
  const row = { seq, waits, since } as const;
  await trx
    .insertInto('earlierState')
    .values({ certificateId, ...row })
    .onConflict((conflict) => conflict.column('certificateId').doUpdateSet(row))
    .execute();
}

/** One line of what waits. */
export interface WaitingEarlier {
  readonly id: string;
  readonly waits: 'entry' | 'annulment';
  readonly since: PlainDate;
  readonly productName: string;
  readonly producerName: string;
}

/** What waits for a second person within the reach, the oldest first. */
export async function listWaiting(
  db: Db,
  reach: Reach,
  { offset, limit }: Slice,
): Promise<{ readonly rows: readonly WaitingEarlier[]; readonly total: number }> {
  const matching = db
    .selectFrom('earlierState')
    .leftJoin('earlierEntry', 'earlierEntry.id', 'earlierState.certificateId')
    .leftJoin('certificate', 'certificate.id', 'earlierState.certificateId')
    .innerJoin('product', (join) =>
      join.on(
        sql<boolean>`product.id = coalesce(certificate.product_id, earlier_entry.product_id)`,
      ),
    )
    .innerJoin('producer', 'producer.id', 'product.producerId')
    .where('earlierState.waits', 'is not', null)
    .$narrowType<{ waits: 'entry' | 'annulment' }>()
    .where(isWithin('producer.unitId', reach));
  const { total } = await matching
    .select(({ fn }) => fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await matching
    .select([
      'earlierState.certificateId as id',
      'earlierState.waits',
      'earlierState.since',
      'product.name as productName',
      'producer.legalName as producerName',
    ])
    .$narrowType<{ waits: 'entry' | 'annulment' }>()
    .orderBy('since')
    .orderBy('earlierState.certificateId')
    .offset(offset)
    .limit(limit)
    .execute();
  return { rows, total };
}

/** Products within the reach whose name, a double's or their producer's has the words; open ones only. */
export function findProductsNamed(db: Db, reach: Reach, words: string, limit: number) {
  const like = `%${fold(words).replace(/[%_\\]/g, '')}%`;
  return db
    .selectFrom('product')
    .innerJoin('producer', 'producer.id', 'product.producerId')
    .select(['product.id', 'product.name', 'producer.legalName as producerName'])
    .where(isWithin('producer.unitId', reach))
    .where('product.closedAs', 'is', null)
    .where('producer.closedAs', 'is', null)
    .where((eb) =>
      eb.or([
        eb('product.folded', 'like', like),
        eb('producer.folded', 'like', like),
        eb.exists(
          eb
            .selectFrom('product as double')
            .select('double.id')
            .whereRef('double.sameAs', '=', 'product.id')
            .where('double.folded', 'like', like),
        ),
      ]),
    )
    .orderBy('product.folded')
    .orderBy('product.id')
    .limit(limit)
    .execute();
}
