import type { ByPart } from '#domain/criteria/types.ts';
import type { CertificateFacts } from '#domain/recognition/certificate.ts';
import type { Db, Trx } from '../database.ts';
import { EARLIER_PARTS } from '../recognition/earlier-parts.ts';
import { askedWithDoubles } from '../same-products.ts';

/** A certificate as its product's page and its next dossier need it. */
export interface CertificateOfProduct extends CertificateFacts {
  readonly id: string;
  readonly productId: string;
  readonly code: string;
  readonly star: number;
  readonly decisionNumber: string;
  readonly criteriaDecision: string;
  readonly parts: ByPart<number> | null;
  /** The decision that revoked it. */
  readonly revokedBy: string | null;
}

/** The certificates of some products and of the doubles that are read through them, the newest first. */
export async function listCertificatesOf(
  db: Db | Trx,
  productIds: readonly string[],
): Promise<readonly CertificateOfProduct[]> {
  if (productIds.length === 0) return [];
  return await db
    .selectFrom(askedWithDoubles(productIds))
    .innerJoin('certificate', 'certificate.productId', 'own.id')
    .innerJoin('certificateState', 'certificateState.certificateId', 'certificate.id')
    .select([
      'certificate.id',
      'own.askedId as productId',
      'certificate.code',
      'certificate.star',
      'certificate.decisionNumber',
      'certificate.criteriaDecision',
      EARLIER_PARTS.as('parts'),
      'certificate.validFrom',
      'certificate.validTo',
      'certificateState.revokedOn',
      'certificateState.revokedBy',
      'certificateState.replacedOn',
      'certificateState.extendedUntil',
      'certificateState.annulledOn',
    ])
    .where('certificateState.annulledOn', 'is', null)
    .orderBy('certificate.validFrom', 'desc')
    .orderBy('certificate.id')
    .execute();
}
