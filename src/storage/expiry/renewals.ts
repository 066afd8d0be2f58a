import { sql } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { CertificateFacts } from '#domain/recognition/certificate.ts';
import type { RenewalStanding } from '#domain/expiry/renewal.ts';
import type { Db, Trx } from '../database.ts';
import { isId } from '../ids.ts';
import { gotNotice, isHandedIn } from './ending.ts';

/** A certificate of which somebody answers whether it is renewed. */
export interface RenewedCertificate extends CertificateFacts {
  readonly id: string;
  readonly code: string;
  readonly star: number;
  readonly productId: string;
  readonly productName: string;
  readonly producerId: string;
  readonly producerName: string;
  /** Where the producer is today. */
  readonly unitId: string;
  readonly phone: string | null;
}

export async function findRenewed(
  db: Db | Trx,
  certificateId: string,
): Promise<RenewedCertificate | undefined> {
  if (!isId(certificateId)) return undefined;
  return renewed(db).where('certificate.id', '=', certificateId).executeTakeFirst();
}

/** The same for nobody else to act on until the transaction ends; what was issued, nobody changes. */
export async function lockRenewed(
  trx: Trx,
  certificateId: string,
): Promise<RenewedCertificate | undefined> {
  if (!isId(certificateId)) return undefined;
  return renewed(trx)
    .where('certificate.id', '=', certificateId)
    .forUpdate('certificateState')
    .executeTakeFirst();
}

const renewed = (db: Db | Trx) =>
  db
    .selectFrom('certificate')
    .innerJoin('certificateState', 'certificateState.certificateId', 'certificate.id')
    .innerJoin('producer', 'producer.id', 'certificate.producerId')
    .select([
      'certificate.id',
      'certificate.code',
      'certificate.star',
      'certificate.productId',
      'certificate.productName',
      'certificate.producerId',
      'producer.legalName as producerName',
      'producer.unitId',
      'producer.phone',
      'certificate.validFrom',
      'certificate.validTo',
      'certificateState.revokedOn',
      'certificateState.replacedOn',
      'certificateState.extendedUntil',
      'certificateState.annulledOn',
    ]);

/** Writes what lists read of an answer, beside the act that changed it. */
export async function projectRenewal(
  trx: Trx,
  certificateId: string,
  standing: RenewalStanding,
): Promise<void> {
  const row = renewalStateOf(standing);
  await trx
    .insertInto('renewalState')
    .values({ certificateId, ...row })
    .onConflict((conflict) => conflict.column('certificateId').doUpdateSet(row))
    .execute();
}

export function renewalStateOf({
  seq,
  answer,
  answeredOn,
  answeredBy,
  contact,
  contactedOn,
  reached,
}: RenewalStanding) {
  return { seq, answer, answeredOn, answeredBy, contact, contactedOn, reached };
}

/** What became of a notice to a producer's people: the best of what any of them got. */
export type Mark = 'read' | 'sent' | 'failed' | 'told';

export interface MarkedNotice {
  readonly certificateId: string;
  readonly dueOn: PlainDate;
  readonly mark: Mark;
}

/** The notices of the days before the end that these certificates' producers were told, by day. */
export async function listMarks(
  db: Db,
  certificateIds: readonly string[],
): Promise<readonly MarkedNotice[]> {
  const { rows } = await sql<MarkedNotice>`
    select n.subject_id as certificate_id, n.due_on,
      case when bool_or(n.read_at is not null) then 'read'
           when bool_or(n.left_at is not null) then 'sent'
           when bool_or(exists (select from jobs.job j where j.name = 'mail' and j.state = 'failed'
             and j.data ->> 'noticeId' = n.id::text)) then 'failed'
           else 'told' end as mark
    from notice n
    join certificate c on c.id = n.subject_id
    where n.subject_id = any(${certificateIds}::uuid[]) and n.due_on is not null
      and exists (select from role_grant g where g.account_id = n.account_id and g.role = 'producer'
                    and g.producer_id = c.producer_id)
    group by 1, 2 order by 1, 2`.execute(db);
  return rows;
}

/** Of one certificate what the radar's list reads of it beside its acts. */
export async function readAnswering(
  db: Db,
  certificateId: string,
  firstNotice: number,
): Promise<{ readonly handedIn: boolean; readonly gotNotice: boolean }> {
  const { rows } = await sql<{ handedIn: boolean; gotNotice: boolean }>`
    select ${isHandedIn()} as handed_in, ${gotNotice(firstNotice)} as got_notice
    from catalogue_entry e where e.certificate_id = ${certificateId}`.execute(db);
  return rows[0] ?? { handedIn: false, gotNotice: false };
}

export function findRenewalState(db: Db | Trx, certificateId: string) {
  return db
    .selectFrom('renewalState')
    .selectAll()
    .where('certificateId', '=', certificateId)
    .executeTakeFirst();
}
