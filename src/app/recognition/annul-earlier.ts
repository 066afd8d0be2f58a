import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { lockProduct } from '#storage/parties/products.ts';
import { findCertificateById, type CertificateRow } from '#storage/recognition/certificates.ts';
import { isSetOutFrom } from '#storage/recognition/of-product.ts';
import { record } from '../acts/record.ts';
import { CERTIFICATES } from './certificate-subject.ts';
import { leading, type OwnLedger } from './issue-certificate.ts';
import { takeOutOfLine } from './replace-in-line.ts';

/**
 * Strikes out a certificate of an earlier year that was entered by mistake, in the transaction of what
 * a second person confirmed, and in the batch of that act where one leads: undoing an import. From then on its code says that and nothing more, and what it had replaced stands again.
 * The caller has asked the rights. Refuses NOT_FOUND, ANNUL_ONLY_EARLIER, ANNULLED_ALREADY and
 * ANNUL_IN_USE.
 */
export async function annulEarlier(
  ledger: OwnLedger,
  certificateId: string,
  reason: string,
): Promise<Result<null>> {
  const { deps, trx, actor, role } = ledger;
  const found = await checkAnnulment(ledger, certificateId);
  if (!found.ok) return found;
  const before = await readStanding(trx, CERTIFICATE, certificateId);
  const { act, batchId } = leading(ledger);
  const annulled = await record(deps, trx, actor, CERTIFICATES, {
    ...act,
    id: certificateId,
    kind: 'annul',
    data: { reason },
    role,
    idempotencyKey: null,
    before,
  });
  if (!annulled.ok) return annulled;
  return takeOutOfLine({ ...ledger, batchId }, found.value.productId, {
    id: certificateId,
    replacedBy: before.replacedBy,
  });
}

/** Whether it may be struck out as things stand; nobody else changes them until the transaction ends. */
export async function checkAnnulment(
  { trx }: Pick<OwnLedger, 'trx'>,
  certificateId: string,
): Promise<Result<CertificateRow>> {
  const row = await findCertificateById(trx, certificateId);
  if (!row) return refuse('NOT_FOUND');
  await lockProduct(trx, row.productId);
  const { code, dossierId } = row;
  if (dossierId !== null) return refuse('ANNUL_ONLY_EARLIER', { code });
  const { state } = await readStanding(trx, CERTIFICATE, certificateId);
  if (state === 'annulled') return refuse('ANNULLED_ALREADY', { code });
  if (await isSetOutFrom(trx, certificateId)) return refuse('ANNUL_IN_USE', { code });
  return ok(row);
}
