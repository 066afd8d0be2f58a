import type { ByPart } from '#domain/criteria/types.ts';
import type { CertificateFacts } from '#domain/recognition/certificate.ts';
import type { Db, Trx } from '../database.ts';
import { EARLIER_PARTS } from '../recognition/earlier-parts.ts';

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

/** The certificates of some products, the newest first. */
export async function listCertificatesOf(
  db: Db | Trx,
  productIds: readonly string[],
): Promise<readonly CertificateOfProduct[]> {
  if (productIds.length === 0) return [];
  return await db
    .selectFrom('certificate')
    .innerJoin('certificate_state', 'certificate_state.certificate_id', 'certificate.id')
    .select([
      'certificate.id',
      'certificate.product_id as productId',
      'certificate.code',
      'certificate.star',
      'certificate.decision_number as decisionNumber',
      'certificate.criteria_decision as criteriaDecision',
      EARLIER_PARTS.as('parts'),
      'certificate.valid_from as validFrom',
      'certificate.valid_to as validTo',
      'certificate_state.revoked_on as revokedOn',
      'certificate_state.revoked_by as revokedBy',
      'certificate_state.replaced_on as replacedOn',
      'certificate_state.extended_until as extendedUntil',
    ])
    .where('certificate.product_id', 'in', productIds)
    .orderBy('certificate.valid_from', 'desc')
    .orderBy('certificate.id')
    .execute();
}
