import { certificateTerm } from '#domain/recognition/certificate-term.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { certificateNumber, serialYear } from '#domain/recognition/certificate-number.ts';
import { issuerWords } from '#domain/recognition/issuer.ts';
import { toDecimal } from '#domain/scoring/fraction.ts';
import { nextSerial } from '#storage/counter.ts';
import type { Trx } from '#storage/database.ts';
import {
  countEditions,
  isNumberTaken,
  type CertificateRow,
} from '#storage/recognition/certificates.ts';
import type { DecisionItem } from '#storage/recognition/decision-items.ts';
import type { DecisionRow } from '#storage/recognition/decisions.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import type { Deps } from '../deps.ts';

/** What of a decision stands on its certificates. */
export type CertifyingDecision = Pick<
  DecisionRow,
  'unitId' | 'number' | 'dated' | 'issuer' | 'signerName' | 'signerTitle'
> & { readonly id: string | null };

/**
 * What stands on the certificate of one product of a decision: number and last day in the form that
 * the Regulation in force on the day of the decision gives them; `givenNumber` where the ministry
 * numbered it.
 */
export async function describeCertificate(
  deps: Deps,
  trx: Trx,
  decision: CertifyingDecision,
  item: DecisionItem,
  givenNumber?: string,
): Promise<CertificateRow> {
  if (item.productCode === null)
    throw new Error(`dossier ${item.dossierId} was decided without a product code`);
  const rules = await settingsInForce(deps, trx, decision.unitId, decision.dated);
  const criteria = deps.criteria.find((version) => version.id === item.criteriaVersion);
  const average = { numerator: item.averageNumerator, denominator: item.averageDenominator };
  return {
    id: deps.newId(),
    code: item.productCode,
    edition: (await countEditions(trx, item.productCode)) + 1,
    number: givenNumber ?? (await drawNumber(deps, trx, decision, rules.certificateNumber)),
    productId: item.productId,
    producerId: item.producerId,
    dossierId: item.dossierId,
    decisionId: decision.id,
    level: null,
    unitId: item.unitId,
    productName: item.productName,
    producerName: item.producerName,
    address: item.address,
    issuer: issuerWords(decision.issuer).committee,
    signerName: decision.signerName,
    signerTitle: decision.signerTitle,
    decisionNumber: decision.number,
    decidedOn: decision.dated,
    criteriaDecision: criteria?.decision ?? item.criteriaVersion,
    criteriaSet: item.criteriaSet,
    annexI: item.annexI,
    star: item.star,
    score: toDecimal(average),
    parts: null,
    ...certificateTerm(decision.dated, rules.lastDay),
    isDemo: item.isDemo,
  };
}

/** The next number; one that an earlier form of numbers has given already is passed over. */
async function drawNumber(
  deps: Deps,
  trx: Trx,
  { unitId, dated, issuer }: CertifyingDecision,
  pattern: string,
): Promise<string> {
  const year = yearOf(dated);
  const unit = deps.units.unitById(unitId, dated)?.code ?? '';
  for (;;) {
    const serial = await nextSerial(trx, unitId, serialYear(pattern, year), 'certificate');
    const number = certificateNumber(pattern, { serial, year, unit });
    if (!(await isNumberTaken(trx, issuerWords(issuer).committee, number))) return number;
  }
}
