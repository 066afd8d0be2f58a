import { isInstant, type Instant, type PlainDate } from '#domain/calendar/plain-date.ts';
import { issuerWords, MINISTRY } from '#domain/recognition/issuer.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import {
  renderCertificate,
  type CertificateMode,
  type CertificateRecord,
} from '#documents/certificate.ts';
import type { CertificateRow } from '#storage/recognition/certificates.ts';
import type { Deps } from '../deps.ts';
import { keptPaper } from '../ledger/kept-paper.ts';

/**
 * The certificate as it was signed, with the QR code of its check address: made once and kept. Who
 * may print it, the caller has asked. Refuses CERTIFICATE_OF_MINISTRY, for nobody here makes a paper in
 * the ministry's name, and what `keptPaper` refuses.
 */
export function certificatePaper(
  deps: Deps,
  certificate: CertificateRow,
): Promise<Result<Uint8Array>> {
  if (certificate.issuer === MINISTRY) return Promise.resolve(refuse('CERTIFICATE_OF_MINISTRY'));
  return keptPaper(deps, 'certificate', certificate.id, async () =>
    ok(
      await renderCertificate(certificateRecord(deps, certificate), {
        timestamp: noonOf(certificate.decidedOn),
      }),
    ),
  );
}

/**
 * A copy of today that says it is a reprint, or a look before the signature that says it has no value: drawn anew,
 * never kept. Refuses CERTIFICATE_OF_MINISTRY.
 */
export async function certificateCopy(
  deps: Deps,
  certificate: CertificateRow,
  kind: 'reprint' | 'preview',
): Promise<Result<Uint8Array>> {
  if (certificate.issuer === MINISTRY) return refuse('CERTIFICATE_OF_MINISTRY');
  const mode = kind === 'reprint' ? { kind, printedOn: deps.clock.today() } : { kind };
  const record = certificateRecord(deps, certificate, mode);
  return ok(await renderCertificate(record, { timestamp: deps.clock.now() }));
}

function certificateRecord(
  deps: Deps,
  row: CertificateRow,
  mode: CertificateMode = { kind: 'original' },
): CertificateRecord {
  const { committee, chairman, place } = issuerWords(row.issuer);
  return {
    issuer: committee,
    authority: chairman,
    product: row.productName,
    producer: row.producerName,
    address: row.address,
    star: starOf(row),
    score: row.score.replace('.', ','),
    basis: `Quyết định số ${row.criteriaDecision}`,
    number: row.number,
    code: row.code,
    decision: { number: row.decisionNumber, date: row.decidedOn },
    validFrom: row.validFrom,
    validTo: row.validTo,
    checkUrl: `${deps.publicOrigin}/kiem-tra/${row.code}`,
    place,
    signedOn: row.decidedOn,
    signerTitle: row.signerTitle,
    signer: row.signerName,
    mode,
    demo: row.isDemo,
  };
}

/** Noon in Viet Nam of the decision's day: the same certificate prints to the same bytes. */
function noonOf(day: PlainDate): Instant {
  const instant = `${day}T05:00:00.000Z`;
  if (!isInstant(instant)) throw new Error(`no such moment: ${instant}`);
  return instant;
}

function starOf(row: CertificateRow): 3 | 4 | 5 {
  if (row.star === 3 || row.star === 4 || row.star === 5) return row.star;
  throw new Error(`certificate ${row.id} has ${row.star} stars`);
}
