import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { ByPart } from '#domain/criteria/types.ts';
import type { CertificateLife } from '#domain/recognition/certificate-acts.ts';
import { codeKey, possibleKeys } from '#domain/recognition/code-key.ts';
import type { Db } from '../database.ts';
import { EARLIER_PARTS } from '../recognition/earlier-parts.ts';
import { fromCertificates, isIssued } from './issued.ts';

/** A certificate as it was issued, what became of it, and where its product is to be found. */
export interface PublicCertificate extends CertificateLife {
  readonly id: string;
  readonly edition: number;
  readonly code: string;
  readonly number: string;
  readonly star: number;
  readonly productId: string;
  readonly producerId: string;
  readonly productName: string;
  readonly producerName: string;
  readonly address: string;
  readonly issuer: string;
  readonly decisionNumber: string;
  readonly decidedOn: PlainDate;
  /** Null for certificates of earlier decisions and of the ministry. */
  readonly decisionId: string | null;
  readonly dossierId: string | null;
  readonly criteriaDecision: string;
  readonly criteriaSet: string;
  readonly parts: ByPart<number> | null;
  readonly annexI: string;
  /** Where the producer is registered now; the address above stays as it was printed. */
  readonly unitId: string;
}

/** More than a person would look through; so many fit one text only if it was typed to fit. */
const MOST_MEANT = 20;

/**
 * The certificates issued until that day that a typed code or number may mean, whatever has become
 * of them. A code with all its separators means itself alone; only without them, or by a number
 * that two issuers gave, may there be several. Of several editions under one code, as when
 * the ministry raised a star of the province, the last speaks.
 */
export async function findMeant(
  db: Db,
  typed: string,
  day: PlainDate,
): Promise<readonly PublicCertificate[]> {
  const whole = codeKey(typed);
  const found = await publicCertificates(db)
    .where((eb) =>
      eb.or([eb('c.folded', 'in', possibleKeys(typed)), eb('c.number_folded', '=', whole)]),
    )
    .where(isIssued(day))
    .orderBy('c.code')
    .limit(MOST_MEANT)
    .execute();
  const last = found.filter(({ code, edition }) => !found.some(isLaterThan(code, edition)));
  const itself = last.filter(({ code }) => codeKey(code) === whole);
  return itself.length > 0 ? itself : last;
}

function isLaterThan(code: string, edition: number) {
  return (one: PublicCertificate) => one.code === code && one.edition > edition;
}

export function findById(db: Db, id: string): Promise<PublicCertificate | undefined> {
  return publicCertificates(db).where('c.id', '=', id).executeTakeFirst();
}

/** Every certificate a product has had until that day, the newest first. */
export function listOfProduct(
  db: Db,
  productId: string,
  day: PlainDate,
): Promise<readonly PublicCertificate[]> {
  return publicCertificates(db)
    .where('c.product_id', '=', productId)
    .where('c.valid_from', '<=', day)
    .orderBy('c.valid_from', 'desc')
    .orderBy('c.code')
    .execute();
}

function publicCertificates(db: Db) {
  return fromCertificates(db).select([
    'c.id',
    'c.edition',
    'c.code',
    'c.number',
    'c.star',
    'c.product_id as productId',
    'c.producer_id as producerId',
    'c.product_name as productName',
    'c.producer_name as producerName',
    'c.address',
    'c.issuer',
    'c.decision_number as decisionNumber',
    'c.decided_on as decidedOn',
    'c.decision_id as decisionId',
    'c.dossier_id as dossierId',
    'c.criteria_decision as criteriaDecision',
    'c.criteria_set as criteriaSet',
    EARLIER_PARTS.as('parts'),
    'c.valid_from as validFrom',
    'c.valid_to as validTo',
    'c.annex_i as annexI',
    'h.unit_id as unitId',
    's.revoked_on as revokedOn',
    's.revoked_by as revokedBy',
    's.replaced_on as replacedOn',
    's.replaced_by as replacedBy',
    's.extended_until as extendedUntil',
  ]);
}
