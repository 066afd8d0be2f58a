import { record } from '../acts/record.ts';
import { CERTIFICATES } from './certificate-subject.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Actor } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import { lastDayOf } from '#domain/recognition/certificate.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Trx } from '#storage/database.ts';
import {
  addCertificate,
  listOpenCertificates,
  type CertificateRow,
  type OpenCertificate,
} from '#storage/recognition/certificates.ts';
import { findVersion } from '#storage/dossier/versions.ts';
import type { DecisionItem } from '#storage/recognition/decision-items.ts';
import { openPublicPage } from '../parties/public-texts.ts';
import type { Deps } from '../deps.ts';

/** Who issues, in the transaction of the act that lets them. */
export interface Ledger {
  readonly deps: Deps;
  readonly trx: Trx;
  readonly actor: Actor;
  readonly role: Role;
  /** That act: what is issued and replaced is of its batch. */
  readonly batchId: string;
}

/** The same where the act that leads its batch may be the one that is written first. */
export type OwnLedger = Omit<Ledger, 'batchId'> & { readonly batchId?: string };

/** How an act is written that leads a batch where none leads it, and which batch it is then. */
export function leading({ deps, batchId }: OwnLedger) {
  const actId = deps.newId();
  return batchId === undefined
    ? ({ act: { actId }, batchId: actId } as const)
    : ({ act: { actId, batchId }, batchId } as const);
}

/**
 * Issues a certificate and lets it replace the ones before it: the one its dossier follows on, and
 * a star of the same dossier. Refuses NO_CERTIFICATE_BELOW_THREE_STARS (Đ4.1a-2) and
 * PRODUCT_CERTIFIED_MEANWHILE: of two dossiers of one product only one certifies.
 */
export async function issueCertificate(
  ledger: Ledger,
  certificate: CertificateRow,
  item: Pick<DecisionItem, 'dossierId' | 'versionNo' | 'previousCertificateId'>,
): Promise<Result<CertificateRow>> {
  const { deps, trx, actor } = ledger;
  const { productName: product, productId, validFrom, validTo } = certificate;
  if (certificate.star < 3) return refuse('NO_CERTIFICATE_BELOW_THREE_STARS', { product });
  const older = await listOpenCertificates(trx, productId);
  // By its last day alone: a decision signed later may be dated before the other one begins.
  const other = older.find(
    (one) =>
      lastDayOf(one) >= validFrom &&
      one.id !== item.previousCertificateId &&
      !isOfSameDossier(one, certificate),
  );
  if (other) return refuse('PRODUCT_CERTIFIED_MEANWHILE', { product, number: other.number });
  await addCertificate(trx, certificate);
  const version = await findVersion(trx, item.dossierId, item.versionNo);
  if (!version) throw new Error(`dossier ${item.dossierId} lacks version ${item.versionNo}`);
  await openPublicPage(deps, trx, productId, version.product);
  const { role, batchId } = ledger;
  const key = { idempotencyKey: null, role, batchId };
  const issued = await record(deps, trx, actor, CERTIFICATES, {
    ...key,
    id: certificate.id,
    kind: 'issue',
    data: { validFrom, validTo },
    before: CERTIFICATE.nothing(),
  });
  if (!issued.ok) return issued;
  for (const { id } of older) {
    const before = await readStanding(trx, CERTIFICATE, id);
    const data = { by: certificate.id, from: validFrom };
    const act = { ...key, id, kind: 'replace', data, before } as const;
    const replaced = await record(deps, trx, actor, CERTIFICATES, act);
    if (!replaced.ok) return replaced;
  }
  return ok(certificate);
}

function isOfSameDossier({ dossierId }: OpenCertificate, certificate: CertificateRow): boolean {
  return dossierId !== null && dossierId === certificate.dossierId;
}
