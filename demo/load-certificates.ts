import { record } from '#app/acts/record.ts';
import { CERTIFICATES } from '#app/recognition/certificate-subject.ts';
import { issueEarlier } from '#app/recognition/issue-earlier.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import type {
  CertificateActData,
  CertificateActKind,
} from '#domain/recognition/certificate-acts.ts';
import { certificateTerm } from '#domain/recognition/certificate-term.ts';
import type { CertificatePaper } from '#domain/recognition/earlier-certificate.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { inTransaction } from '#storage/database.ts';
import { EARLIER_CERTIFICATES, type EarlierCertificate } from './earlier-certificates.ts';
import type { Ids } from './load-producers.ts';
import { idOf } from './seeded-ids.ts';
import { done, type Stage } from './stage.ts';
import { TAKEOVER } from './timeline.ts';

const CLERK = 'van-phong';
const HEAD = 'truong-phong';

/**
 * The office takes over from the books what was recognised before the register opened, with units,
 * codes and decisions of that day (Đ12.1), and what has become of it since. The head confirms
 * them.
 */
export async function loadCertificates(stage: Stage, productIds: Ids): Promise<void> {
  for (const [index, certificate] of EARLIER_CERTIFICATES.entries()) {
    stage.begin(`certificate/${certificate.code}`, TAKEOVER, 8 * 60 + index * 11);
    await takeOver(stage, productIds.get(certificate.product) ?? '', certificate);
  }
  for (const { code, revoked } of EARLIER_CERTIFICATES) {
    stage.begin(`certificate/${code}/after`, TAKEOVER, 15 * 60);
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
  const id = certificateIdOf(certificate.code);
  const issued = await inTransaction(deps.db, (trx) =>
    issueEarlier(
      { deps, trx, actor: actor(HEAD), role: 'officeHead' },
      { productId, paper: paperOf(certificate), id },
    ),
  );
  done(certificate.code, issued);
}

/** As the books have it; the last day is printed on each. */
function paperOf(certificate: EarlierCertificate): CertificatePaper {
  const [signerName, signerTitle] = certificate.signer;
  const [A, B, C] = certificate.parts ?? ['', '', ''];
  return {
    criteriaDecision: `${certificate.criteria}/QĐ-TTg`,
    decidedOn: certificate.decided,
    star: certificate.star,
    total: certificate.score,
    parts: { A, B, C },
    level: certificate.issuer.startsWith('Ủy ban nhân dân tỉnh') ? 'province' : 'district',
    issuer: certificate.issuer,
    signerName,
    signerTitle,
    decisionNumber: certificate.decision,
    validTo: certificateTerm(certificate.decided, 'dayBefore').validTo,
    code: certificate.code,
    number: `${certificate.number}/GCN-OCOP`,
    productName: '',
    producerName: '',
    address: '',
    unitId: certificate.unitId,
  };
}

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
    const act = { id, kind, data, before, role: 'officeOfficer', idempotencyKey: null } as const;
    return record(deps, trx, actor(CLERK), CERTIFICATES, act);
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
