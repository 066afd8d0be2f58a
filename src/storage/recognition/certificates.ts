import type { ByPart } from '#domain/criteria/types.ts';
import type { CertificateFacts } from '#domain/recognition/certificate.ts';
import type { CertificateStanding } from '#domain/recognition/certificate-acts.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { codeKey } from '#domain/recognition/code-key.ts';
import type { Level } from '#domain/recognition/earlier-certificate.ts';
import type { Db, Trx } from '../database.ts';
import { asOne } from '../same-products.ts';
import { projectWaiting } from './earlier-entries.ts';
import { projectExtension } from './extensions.ts';
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
  /** Who recognised it, on papers of earlier years; null: this register. */
  readonly level: Level | null;
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
      numberFolded: codeKey(row.number),
      productId: row.productId,
      producerId: row.producerId,
      dossierId: row.dossierId,
      decisionId: row.decisionId,
      level: row.level,
      unitId: row.unitId,
      productName: row.productName,
      producerName: row.producerName,
      address: row.address,
      issuer: row.issuer,
      signerName: row.signerName,
      signerTitle: row.signerTitle,
      decisionNumber: row.decisionNumber,
      decidedOn: row.decidedOn,
      criteriaDecision: row.criteriaDecision,
      criteriaSet: row.criteriaSet,
      annexI: row.annexI,
      star: row.star,
      score: row.score,
      pointsA: row.parts?.A ?? null,
      pointsB: row.parts?.B ?? null,
      pointsC: row.parts?.C ?? null,
      validFrom: row.validFrom,
      validTo: row.validTo,
      isDemo: row.isDemo,
    })
    .execute();
}

/** Writes what lists read of a certificate's life; always beside the act that changed it. */
export async function projectCertificate(
  trx: Trx,
  certificateId: string,
  standing: CertificateStanding,
): Promise<void> {
  await projectWaiting(trx, certificateId, standing);
  if (!isCertificate(standing)) return;
  await projectExtension(trx, certificateId, standing);
  const row = certificateStateOf(standing);
  await trx
    .insertInto('certificateState')
    .values({ certificateId, ...row })
    .onConflict((conflict) => conflict.column('certificateId').doUpdateSet(row))
    .execute();
}

/** What was only entered, or sent back, is no certificate. */
export function isCertificate({ state }: Pick<CertificateStanding, 'state'>): boolean {
  return state === 'issued' || state === 'annulled';
}

/** What lists and the public check read of a certificate, as its acts come to. */
export function certificateStateOf(standing: CertificateStanding) {
  return {
    seq: standing.seq,
    revokedOn: standing.revokedOn,
    revokedBy: standing.revokedBy,
    replacedOn: standing.replacedOn,
    replacedBy: standing.replacedBy,
    extendedUntil: standing.extendedUntil,
    annulledOn: standing.annulledOn,
  };
}

/** What lists and the public check read of one certificate. */
export function findCertificateState(db: Db | Trx, certificateId: string) {
  return db
    .selectFrom('certificateState')
    .selectAll()
    .where('certificateId', '=', certificateId)
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
    productId: row.productId,
    producerId: row.producerId,
    dossierId: row.dossierId,
    decisionId: row.decisionId,
    level: row.level,
    unitId: row.unitId,
    productName: row.productName,
    producerName: row.producerName,
    address: row.address,
    issuer: row.issuer,
    signerName: row.signerName,
    signerTitle: row.signerTitle,
    decisionNumber: row.decisionNumber,
    decidedOn: row.decidedOn,
    criteriaDecision: row.criteriaDecision,
    criteriaSet: row.criteriaSet,
    annexI: row.annexI,
    star: row.star,
    score: row.score,
    parts: row.parts,
    validFrom: row.validFrom,
    validTo: row.validTo,
    isDemo: row.isDemo,
  };
}

/** A certificate that no newer one has replaced and nobody has revoked or struck out. */
export interface OpenCertificate extends CertificateFacts {
  readonly id: string;
  readonly number: string;
  readonly dossierId: string | null;
}

/** Certificates of a product and its doubles that no newer one has replaced and nobody has revoked or struck out. */
export async function listOpenCertificates(
  trx: Trx,
  productId: string,
): Promise<readonly OpenCertificate[]> {
  return trx
    .selectFrom('certificate')
    .innerJoin('certificateState', 'certificateState.certificateId', 'certificate.id')
    .select([
      'certificate.id',
      'certificate.number',
      'certificate.dossierId',
      'certificate.validFrom',
      'certificate.validTo',
      'certificateState.revokedOn',
      'certificateState.replacedOn',
      'certificateState.extendedUntil',
      'certificateState.annulledOn',
    ])
    .where('certificate.productId', '=', asOne(productId))
    .where('certificateState.revokedOn', 'is', null)
    .where('certificateState.replacedOn', 'is', null)
    .where('certificateState.annulledOn', 'is', null)
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

/**
 * Whether the issuer has given that number before, however it is spelled; what was struck out as
 * entered by mistake is no paper.
 */
export async function isNumberTaken(trx: Trx, issuer: string, number: string): Promise<boolean> {
  const row = await trx
    .selectFrom('certificate')
    .innerJoin('certificateState', 'certificateState.certificateId', 'certificate.id')
    .select('id')
    .where('issuer', '=', issuer)
    .where('numberFolded', '=', codeKey(number))
    .where('annulledOn', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
