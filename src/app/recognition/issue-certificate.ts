import type { Actor } from '#domain/access/authorize.ts';
import type { Role } from '#domain/access/rights.ts';
import { certificateTerm } from '#domain/calendar/certificate-term.ts';
import { yearOf, type PlainDate } from '#domain/calendar/plain-date.ts';
import {
  certificateStanding,
  type CertificateActData,
  type CertificateActKind,
} from '#domain/recognition/certificate-acts.ts';
import { certificateNumber } from '#domain/recognition/certificate-number.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { toDecimal } from '#domain/scoring/fraction.ts';
import { nextSerial } from '#storage/counter.ts';
import type { Trx } from '#storage/database.ts';
import { findVersion } from '#storage/dossier/versions.ts';
import {
  addCertificate,
  listCertificateActs,
  listOpenCertificates,
  projectCertificate,
  type CertificateRow,
} from '#storage/recognition/certificates.ts';
import type { DecisionItem } from '#storage/recognition/decision-items.ts';
import type { DecisionRow } from '#storage/recognition/decisions.ts';
import { openPublicPage } from '../parties/public-texts.ts';
import { recordAct } from '../acts/record-act.ts';
import type { Deps } from '../deps.ts';

/**
 * Issues the certificate of one product of a decision being signed, and lets it replace the ones
 * before it. Refuses NO_CERTIFICATE_BELOW_THREE_STARS (Đ4.1a-2).
 */
export async function issueCertificate(
  deps: Deps,
  trx: Trx,
  actor: Actor,
  role: Role,
  decision: DecisionRow,
  item: DecisionItem,
): Promise<Result<CertificateRow>> {
  if (item.star < 3)
    return refuse('NO_CERTIFICATE_BELOW_THREE_STARS', { product: item.productName });
  const older = await listOpenCertificates(trx, item.productId);
  const certificate = await describe(deps, trx, decision, item);
  await addCertificate(trx, certificate);
  const version = await findVersion(trx, item.dossierId, item.versionNo);
  if (!version) throw new Error(`dossier ${item.dossierId} lacks version ${item.versionNo}`);
  await openPublicPage(deps, trx, item.productId, version.product);
  const ledger = { deps, trx, actor, role };
  const { validFrom, validTo } = certificate;
  const issued = await actOnCertificate(ledger, certificate.id, 0, 'issue', { validFrom, validTo });
  if (!issued.ok) return issued;
  for (const id of older) {
    const seq = (await listCertificateActs(trx, id)).length;
    const replaced = await actOnCertificate(ledger, id, seq, 'replace', {
      by: certificate.id,
      from: validFrom,
    });
    if (!replaced.ok) return replaced;
  }
  return ok(certificate);
}

async function describe(
  deps: Deps,
  trx: Trx,
  decision: DecisionRow,
  item: DecisionItem,
): Promise<CertificateRow> {
  if (item.productCode === null)
    throw new Error(`dossier ${item.dossierId} was decided without a product code`);
  const year = yearOf(decision.dated);
  const serial = await nextSerial(trx, decision.unitId, year, 'certificate');
  const criteria = deps.criteria.find((version) => version.id === item.criteriaVersion);
  const average = { numerator: item.averageNumerator, denominator: item.averageDenominator };
  return {
    id: deps.newId(),
    code: item.productCode,
    number: certificateNumber(serial, year),
    productId: item.productId,
    producerId: item.producerId,
    dossierId: item.dossierId,
    decisionId: decision.id,
    unitId: item.unitId,
    productName: item.productName,
    producerName: item.producerName,
    address: item.address,
    issuer: decision.issuer,
    signerName: decision.signerName,
    signerTitle: decision.signerTitle,
    decisionNumber: decision.number,
    decidedOn: decision.dated,
    criteriaDecision: criteria?.decision ?? item.criteriaVersion,
    criteriaSet: item.criteriaSet,
    annexI: item.annexI,
    star: item.star,
    score: toDecimal(average),
    ...certificateTerm(decision.dated),
    isDemo: item.isDemo,
  };
}

interface Ledger {
  readonly deps: Deps;
  readonly trx: Trx;
  readonly actor: Actor;
  readonly role: Role;
}

/** Appends one act to a certificate and projects what it has become. */
export async function actOnCertificate<Kind extends CertificateActKind>(
  { deps, trx, actor, role }: Ledger,
  certificateId: string,
  afterSeq: number,
  kind: Kind,
  data: CertificateActData[Kind],
): Promise<Result<PlainDate>> {
  const recorded = await recordAct(deps, trx, actor, {
    subjectKind: 'certificate',
    subjectId: certificateId,
    afterSeq,
    kind,
    role,
    data,
    idempotencyKey: null,
  });
  if (!recorded.ok) return recorded;
  const standing = certificateStanding(await listCertificateActs(trx, certificateId));
  await projectCertificate(trx, certificateId, recorded.value.seq, standing);
  return ok(recorded.value.onDay);
}
