import { record } from '#app/acts/record.ts';
import { CERTIFICATES } from '#app/recognition/certificate-subject.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import type { Deps } from '#app/deps.ts';
import { openPublicPage } from '#app/parties/public-texts.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { certificateTerm } from '#domain/recognition/certificate-term.ts';
import type {
  CertificateActData,
  CertificateActKind,
} from '#domain/recognition/certificate-acts.ts';
import { readEarlierResult, type EarlierResult } from '#domain/recognition/earlier-result.ts';
import { toDecimal } from '#domain/scoring/fraction.ts';
import { inTransaction } from '#storage/database.ts';
import { findProduct } from '#storage/parties/products.ts';
import { addCertificate } from '#storage/recognition/certificates.ts';
import { EARLIER_CERTIFICATES, type EarlierCertificate } from './earlier-certificates.ts';
import type { Ids } from './load-producers.ts';
import { producerOf } from './producers.ts';
import { productOf } from './products.ts';
import { idOf } from './seeded-ids.ts';
import { done, type Stage } from './stage.ts';
import { TAKEOVER } from './timeline.ts';

const CLERK = 'van-phong';

/**
 * The office takes over from the books what was recognised before the register opened, with units,
 * codes and decisions of that day (Đ12.1), and what has become of it since.
 */
export async function loadCertificates(stage: Stage, productIds: Ids): Promise<void> {
  for (const [index, certificate] of EARLIER_CERTIFICATES.entries()) {
    stage.begin(`certificate/${certificate.code}`, TAKEOVER, 8 * 60 + index * 11);
    await takeOver(stage, productIds.get(certificate.product) ?? '', certificate);
  }
  for (const { code, replacedBy, revoked } of EARLIER_CERTIFICATES) {
    stage.begin(`certificate/${code}/after`, TAKEOVER, 15 * 60);
    if (replacedBy !== undefined) {
      const later = EARLIER_CERTIFICATES.find((one) => one.code === replacedBy);
      if (!later) throw new Error(`no certificate ${replacedBy}`);
      const by = certificateIdOf(replacedBy);
      await note(stage, code, 'replace', { by, from: later.decided });
    }
    if (revoked !== undefined) {
      const { ground, decision: decisionNumber, from } = revoked;
      await note(stage, code, 'revoke', { ground, decisionNumber, from });
    }
  }
}

/** The id of an earlier certificate. */
export function certificateIdOf(code: string): string {
  return idOf(`certificate/${code}`);
}

async function takeOver(
  { deps, actor }: Stage,
  productId: string,
  certificate: EarlierCertificate,
): Promise<void> {
  const product = productOf(certificate.product);
  const producer = producerOf(product.producer);
  const { criteria, total, parts } = resultOf(deps, certificate);
  const [signerName, signerTitle] = certificate.signer;
  const term = certificateTerm(certificate.decided, 'dayBefore');
  const id = certificateIdOf(certificate.code);
  const issued = await inTransaction(deps.db, async (trx) => {
    const row = await findProduct(trx, productId);
    if (!row) throw new Error(`product ${product.key} is not there`);
    await addCertificate(trx, {
      id,
      edition: 1,
      code: certificate.code,
      number: `${certificate.number}/GCN-OCOP`,
      productId,
      producerId: row.producerId,
      dossierId: null,
      decisionId: null,
      unitId: certificate.unitId,
      productName: product.name,
      producerName: producer.name,
      address: deps.units.fullAddress(certificate.unitId, certificate.decided, producer.street),
      issuer: certificate.issuer,
      signerName,
      signerTitle,
      decisionNumber: certificate.decision,
      decidedOn: certificate.decided,
      criteriaDecision: criteria.decision,
      criteriaSet: criteria.id,
      annexI: product.annexI,
      star: certificate.star,
      score: toDecimal({ numerator: total, denominator: 100 }),
      parts,
      ...term,
      isDemo: true,
    });
    await openPublicPage(deps, trx, productId, row);
    return record(deps, trx, actor(CLERK), CERTIFICATES, {
      id,
      kind: 'issue',
      data: term,
      before: CERTIFICATE.nothing(),
      ...NOTED,
    });
  });
  done(certificate.code, issued);
}

/** What the books say of the result, read as every earlier paper is read. */
function resultOf(deps: Deps, certificate: EarlierCertificate): EarlierResult {
  const [A, B, C] = certificate.parts ?? ['', '', ''];
  return done(
    certificate.code,
    readEarlierResult(deps.criteria, {
      criteriaDecision: `${certificate.criteria}/QĐ-TTg`,
      decidedOn: certificate.decided,
      star: certificate.star,
      total: certificate.score,
      parts: { A, B, C },
    }),
  );
}

/** As the office's clerk writes it down. */
const NOTED = { role: 'officeOfficer', idempotencyKey: null } as const;

/** Something that happened to an earlier certificate, noted by the office. */
async function note<Kind extends CertificateActKind>(
  { deps, actor }: Stage,
  code: string,
  kind: Kind,
  data: CertificateActData[Kind],
): Promise<void> {
  const id = certificateIdOf(code);
  const noted = await inTransaction(deps.db, async (trx) => {
    const before = await readStanding(trx, CERTIFICATE, id);
    return record(deps, trx, actor(CLERK), CERTIFICATES, { id, kind, data, before, ...NOTED });
  });
  done(`${kind} of ${code}`, noted);
}

/** Đ12.3: while its re-assessment is under way a star stays valid, at most 180 days after its end. */
export async function extend(stage: Stage, code: string): Promise<void> {
  const certificate = EARLIER_CERTIFICATES.find((one) => one.code === code);
  if (!certificate) throw new Error(`no certificate ${code}`);
  const { validTo } = certificateTerm(certificate.decided, 'dayBefore');
  await note(stage, code, 'extend', { until: addDays(validTo, 180) });
}
