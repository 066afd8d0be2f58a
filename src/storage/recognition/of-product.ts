import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { codeKey } from '#domain/recognition/code-key.ts';
import type { Trx } from '../database.ts';
import { asOne } from '../same-products.ts';

/** A certificate of a product beside the others: when it begins, and what replaced it. */
export interface CertificateOfLine {
  readonly id: string;
  readonly code: string;
  readonly dossierId: string | null;
  readonly decisionNumber: string;
  readonly validFrom: PlainDate;
  readonly replacedOn: PlainDate | null;
  readonly replacedBy: string | null;
}

/** Every certificate of a product and its doubles that was not struck out, in the order in which they begin. */
export function listOfProduct(trx: Trx, productId: string): Promise<readonly CertificateOfLine[]> {
  return trx
    .selectFrom('certificate')
    .innerJoin('certificateState', 'certificateState.certificateId', 'certificate.id')
    .select([
      'certificate.id',
      'code',
      'dossierId',
      'decisionNumber',
      'validFrom',
      'replacedOn',
      'replacedBy',
    ])
    .where('productId', '=', asOne(productId))
    .where('annulledOn', 'is', null)
    .orderBy('validFrom')
    .orderBy('certificate.id')
    .execute();
}

/** Whether a code stands on a certificate that was not struck out. */
export async function isCodeTaken(trx: Trx, code: string): Promise<boolean> {
  const row = await trx
    .selectFrom('certificate')
    .innerJoin('certificateState', 'certificateState.certificateId', 'certificate.id')
    .select('id')
    .where('folded', '=', codeKey(code))
    .where('annulledOn', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether a dossier sets out from the certificate. */
export async function isSetOutFrom(trx: Trx, certificateId: string): Promise<boolean> {
  const row = await trx
    .selectFrom('dossier')
    .innerJoin('dossierState', 'dossierState.dossierId', 'dossier.id')
    .select('dossier.id')
    .where('previousCertificateId', '=', certificateId)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst();
  return row !== undefined;
}
