import type { ByPart } from '#domain/criteria/types.ts';
import type { CertificateFacts } from '#domain/recognition/certificate.ts';
import type { CertificateStanding } from '#domain/recognition/certificate-acts.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { codeKey } from '#domain/recognition/code-key.ts';
import type { Db, Trx } from '../database.ts';
import { EARLIER_PARTS } from './earlier-parts.ts';

/** What stands on the paper; kept as it was on the day of issue. */
export interface CertificateRow {
  readonly id: string;
  /** 1 for the first certificate under its code; the last edition speaks. */
  readonly edition: number;
  readonly code: string;
  readonly number: string;
  readonly productId: string;
  readonly producerId: string;
  readonly dossierId: string | null;
  readonly decisionId: string | null;
  readonly unitId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly address: string;
  readonly issuer: string;
  readonly signerName: string;
  readonly signerTitle: string;
  readonly decisionNumber: string;
  readonly decidedOn: PlainDate;
  readonly criteriaDecision: string;
  readonly criteriaSet: string;
  /** Leaf of Annex I. */
  readonly annexI: string;
  readonly star: number;
  readonly score: string;
  /** Hundredths of each part, where the paper of an earlier decision gives them. */
  readonly parts: ByPart<number> | null;
  readonly validFrom: PlainDate;
  readonly validTo: PlainDate;
  readonly isDemo: boolean;
}

/** Adds a certificate and its first projection, in the transaction that appends its `issue`. */
export async function addCertificate(trx: Trx, row: CertificateRow): Promise<void> {
  await trx
    .insertInto('certificate')
    .values({
      id: row.id,
      edition: row.edition,
      code: row.code,
      folded: codeKey(row.code),
      number: row.number,
      number_folded: codeKey(row.number),
      product_id: row.productId,
      producer_id: row.producerId,
      dossier_id: row.dossierId,
      decision_id: row.decisionId,
      unit_id: row.unitId,
      product_name: row.productName,
      producer_name: row.producerName,
      address: row.address,
      issuer: row.issuer,
      signer_name: row.signerName,
      signer_title: row.signerTitle,
      decision_number: row.decisionNumber,
      decided_on: row.decidedOn,
      criteria_decision: row.criteriaDecision,
      criteria_set: row.criteriaSet,
      annex_i: row.annexI,
      star: row.star,
      score: row.score,
      points_a: row.parts?.A ?? null,
      points_b: row.parts?.B ?? null,
      points_c: row.parts?.C ?? null,
      valid_from: row.validFrom,
      valid_to: row.validTo,
      is_demo: row.isDemo,
    })
    .execute();
}

/** Writes what lists read of a certificate's life; always beside the act that changed it. */
export async function projectCertificate(
  trx: Trx,
  certificateId: string,
  standing: CertificateStanding,
): Promise<void> {
  const row = certificateStateOf(standing);
  await trx
    .insertInto('certificate_state')
    .values({ certificate_id: certificateId, ...row })
    .onConflict((conflict) => conflict.column('certificate_id').doUpdateSet(row))
    .execute();
}

/** What lists and the public check read of a certificate, as its acts come to. */
export function certificateStateOf(standing: CertificateStanding) {
  return {
    seq: standing.seq,
    revoked_on: standing.revokedOn,
    revoked_by: standing.revokedBy,
    replaced_on: standing.replacedOn,
    replaced_by: standing.replacedBy,
    extended_until: standing.extendedUntil,
  };
}

/** What lists and the public check read of one certificate. */
export function findCertificateState(db: Db | Trx, certificateId: string) {
  return db
    .selectFrom('certificate_state')
    .selectAll()
    .where('certificate_id', '=', certificateId)
    .executeTakeFirst();
}

/** By the code as printed or typed; `unknown` codes are simply not there. */
export async function findCertificate(
  db: Db | Trx,
  code: string,
): Promise<CertificateRow | undefined> {
  const row = await certificates(db)
    .where('folded', '=', codeKey(code))
    .orderBy('edition', 'desc')
    .executeTakeFirst();
  return row && readCertificate(row);
}

export async function findCertificateById(
  db: Db | Trx,
  id: string,
): Promise<CertificateRow | undefined> {
  const row = await certificates(db).where('id', '=', id).executeTakeFirst();
  return row && readCertificate(row);
}

const certificates = (db: Db | Trx) =>
  db.selectFrom('certificate').selectAll().select(EARLIER_PARTS.as('parts'));

type RawCertificate = Awaited<ReturnType<ReturnType<typeof certificates>['execute']>>[number];

function readCertificate(row: RawCertificate): CertificateRow {
  return {
    id: row.id,
    edition: row.edition,
    code: row.code,
    number: row.number,
    productId: row.product_id,
    producerId: row.producer_id,
    dossierId: row.dossier_id,
    decisionId: row.decision_id,
    unitId: row.unit_id,
    productName: row.product_name,
    producerName: row.producer_name,
    address: row.address,
    issuer: row.issuer,
    signerName: row.signer_name,
    signerTitle: row.signer_title,
    decisionNumber: row.decision_number,
    decidedOn: row.decided_on,
    criteriaDecision: row.criteria_decision,
    criteriaSet: row.criteria_set,
    annexI: row.annex_i,
    star: row.star,
    score: row.score,
    parts: row.parts,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    isDemo: row.is_demo,
  };
}

/** A certificate that no newer one has replaced and nobody has revoked. */
export interface OpenCertificate extends CertificateFacts {
  readonly id: string;
  readonly number: string;
  readonly dossierId: string | null;
}

/** Certificates of a product that no newer one has replaced and nobody has revoked. */
export async function listOpenCertificates(
  trx: Trx,
  productId: string,
): Promise<readonly OpenCertificate[]> {
  return trx
    .selectFrom('certificate')
    .innerJoin('certificate_state', 'certificate_state.certificate_id', 'certificate.id')
    .select([
      'certificate.id',
      'certificate.number',
      'certificate.dossier_id as dossierId',
      'certificate.valid_from as validFrom',
      'certificate.valid_to as validTo',
      'certificate_state.revoked_on as revokedOn',
      'certificate_state.replaced_on as replacedOn',
      'certificate_state.extended_until as extendedUntil',
    ])
    .where('certificate.product_id', '=', productId)
    .where('certificate_state.revoked_on', 'is', null)
    .where('certificate_state.replaced_on', 'is', null)
    .execute();
}

/** How many certificates stand under a code. */
export async function countEditions(trx: Trx, code: string): Promise<number> {
  const { count } = await trx
    .selectFrom('certificate')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('folded', '=', codeKey(code))
    .executeTakeFirstOrThrow();
  return count;
}

/** The stars on a certificate. */
export async function getStar(trx: Db | Trx, id: string): Promise<number> {
  const { star } = await trx
    .selectFrom('certificate')
    .select('star')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return star;
}

/** Whether the issuer has given that number before, however it is spelled. */
export async function isNumberTaken(trx: Trx, issuer: string, number: string): Promise<boolean> {
  const row = await trx
    .selectFrom('certificate')
    .select('id')
    .where('issuer', '=', issuer)
    .where('number_folded', '=', codeKey(number))
    .executeTakeFirst();
  return row !== undefined;
}
