import { formatVietnameseDate, yearOf, type PlainDate } from '#domain/calendar/plain-date.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import {
  readEarlierCertificate,
  type CertificatePaper,
  type ReadCertificate,
} from '#domain/recognition/earlier-certificate.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { toDecimal } from '#domain/scoring/fraction.ts';
import { nextSerial } from '#storage/counter.ts';
import { isProductClosed } from '#storage/parties/closings.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { findProduct, lockProduct, type ProductRow } from '#storage/parties/products.ts';
import {
  addCertificate,
  countEditions,
  isNumberTaken,
  type CertificateRow,
} from '#storage/recognition/certificates.ts';
import { isCodeTaken, listOfProduct } from '#storage/recognition/of-product.ts';
import { record } from '../acts/record.ts';
import { openPublicPage } from '../parties/public-texts.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import { CERTIFICATES } from './certificate-subject.ts';
import { leading, type OwnLedger } from './issue-certificate.ts';
import { putInLine } from './replace-in-line.ts';

/** An older certificate, and whose product it is. */
export interface EarlierEntry {
  readonly productId: string;
  readonly paper: CertificatePaper;
  /** The id that it gets; left out, a new one. */
  readonly id?: string;
}

/**
 * Takes over a certificate of an earlier year, with its own criteria, level, units and term (Đ12.1),
 * in the transaction of what a second person confirmed, and in the batch of that act where one leads:
 * an import confirms many. The caller has asked the rights. Refuses NOT_FOUND, what
 * `readEarlierCertificate` does, EARLIER_PRODUCT_CLOSED, EARLIER_SAME_DAY, EARLIER_AFTER_OWN, EARLIER_CODE_TAKEN,
 * EARLIER_NUMBER_TAKEN and EARLIER_UNIT_UNKNOWN, and then has written nothing.
 */
export async function issueEarlier(
  ledger: OwnLedger,
  entry: EarlierEntry,
): Promise<Result<CertificateRow>> {
  const { deps, trx, actor, role } = ledger;
  const row = await writeEarlier(ledger, entry);
  if (!row.ok) return row;
  const { id, productId, validFrom, validTo } = row.value;
  const { act, batchId } = leading(ledger);
  const issued = await record(deps, trx, actor, CERTIFICATES, {
    ...act,
    id,
    kind: 'issue',
    data: { validFrom, validTo },
    role,
    idempotencyKey: null,
    before: CERTIFICATE.nothing(),
  });
  if (!issued.ok) return issued;
  const placed = await putInLine({ ...ledger, batchId }, productId, id);
  return placed.ok ? row : placed;
}

/** Adds the certificate and the page of its product; the act that issues it is the caller's. */
export async function writeEarlier(
  ledger: OwnLedger,
  entry: EarlierEntry,
): Promise<Result<CertificateRow>> {
  const { deps, trx } = ledger;
  const described = await describeEarlier(ledger, entry);
  if (!described.ok) return described;
  const { row, product } = described.value;
  await addCertificate(trx, row);
  await openPublicPage(deps, trx, row.productId, product, product);
  return ok(row);
}

/** What the certificate will say; nothing is written but a serial for one without a code. */
async function describeEarlier(
  ledger: OwnLedger,
  { productId, paper: sent, id }: EarlierEntry,
): Promise<Result<{ readonly row: CertificateRow; readonly product: ProductRow }>> {
  const { deps, trx } = ledger;
  const checked = await checkEarlier(ledger, { productId, paper: sent });
  if (!checked.ok) return checked;
  const { product, producer, provinceId, read } = checked.value;
  const { paper, result, term } = read;
  const { criteria, total } = result;
  const unitId = paper.unitId ?? producer.unitId;
  const code =
    paper.code === '' ? await registerCode(ledger, provinceId, paper.decidedOn) : paper.code;
  const row = {
    id: id ?? deps.newId(),
    edition: (await countEditions(trx, code)) + 1,
    code,
    number: paper.number,
    productId,
    producerId: producer.id,
    dossierId: null,
    decisionId: null,
    level: paper.level,
    unitId,
    productName: paper.productName || product.name,
    producerName: paper.producerName || producer.legalName,
    address: paper.address || deps.units.fullAddress(unitId, paper.decidedOn, producer.street),
    issuer: paper.issuer,
    signerName: paper.signerName,
    signerTitle: paper.signerTitle,
    decisionNumber: paper.decisionNumber,
    decidedOn: paper.decidedOn,
    criteriaDecision: criteria.decision,
    criteriaSet: criteria.id,
    annexI: product.annexI,
    star: paper.star,
    score: total === null ? '' : toDecimal({ numerator: total, denominator: 100 }),
    parts: result.parts,
    ...term,
    isDemo: product.isDemo,
  };
  return ok({ row, product });
}

/**
 * Whether the certificate may be taken over as things stand: for the form that somebody fills in, and
 * once more when it is. Nobody else adds one to the product until the transaction ends.
 */
export async function checkEarlier(
  { deps, trx }: Pick<OwnLedger, 'deps' | 'trx'>,
  { productId, paper: sent }: EarlierEntry,
) {
  await lockProduct(trx, productId);
  const product = await findProduct(trx, productId);
  const producer = product && (await findProducer(trx, product.producerId));
  if (!producer) return refuse('NOT_FOUND');
  if (await isProductClosed(trx, productId))
    return refuse('EARLIER_PRODUCT_CLOSED', { product: product.name });
  const today = deps.clock.today();
  const provinceId = deps.units.parentOf(producer.unitId, today)?.id ?? producer.unitId;
  const { lastDay } = await settingsInForce(deps, trx, provinceId, sent.decidedOn);
  const read = readEarlierCertificate(deps.criteria, sent, { today, lastDay });
  if (!read.ok) return read;
  const fits = await besideOthers({ deps, trx }, productId, product.name, read.value);
  return fits.ok ? ok({ product, producer, provinceId, read: read.value }) : fits;
}

/** Against what stands in the register already. */
async function besideOthers(
  { deps, trx }: Pick<OwnLedger, 'deps' | 'trx'>,
  productId: string,
  product: string,
  { paper }: ReadCertificate,
): Promise<Result<null>> {
  const { decidedOn, code, number, issuer, unitId } = paper;
  const line = await listOfProduct(trx, productId);
  const same = line.find((one) => one.validFrom === decidedOn);
  if (same) {
    const data = { product, day: formatVietnameseDate(decidedOn), decision: same.decisionNumber };
    return refuse('EARLIER_SAME_DAY', data, 'decidedOn');
  }
  const own = line.find((one) => one.dossierId !== null && one.validFrom <= decidedOn);
  if (own) {
    const data = { product, day: formatVietnameseDate(own.validFrom) };
    return refuse('EARLIER_AFTER_OWN', data, 'decidedOn');
  }
  if (code !== '' && (await isCodeTaken(trx, code)))
    return refuse('EARLIER_CODE_TAKEN', { code }, 'code');
  if (number !== '' && (await isNumberTaken(trx, issuer, number)))
    return refuse('EARLIER_NUMBER_TAKEN', { number }, 'number');
  if (unitId !== null && !deps.units.unitById(unitId, decidedOn))
    return refuse('EARLIER_UNIT_UNKNOWN', {}, 'unitId');
  return ok(null);
}

/**
 * A code of our own for a paper that has none, so that it can be looked up: `15-CU-0007-2021`. No
 * printed code has letters in the place of a commune's number.
 */
async function registerCode({ deps, trx }: OwnLedger, provinceId: string, decidedOn: PlainDate) {
  const year = yearOf(decidedOn);
  const serial = await nextSerial(trx, provinceId, year, 'earlierCode');
  const province = deps.units.unitById(provinceId, decidedOn)?.code ?? '';
  return `${province}-CU-${String(serial).padStart(4, '0')}-${year}`;
}
