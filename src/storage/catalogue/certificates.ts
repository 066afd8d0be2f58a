import { sql, type Expression } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { ByPart } from '#domain/criteria/types.ts';
import type { CertificateLife } from '#domain/recognition/certificate-acts.ts';
import { codeKey, possibleKeys } from '#domain/recognition/code-key.ts';
import type { Db } from '../database.ts';
import { asOne } from '../same-products.ts';
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

/** Texts and pictures as people see them, of what stands as `meant` in the question around. */
export const TEXTS_MEANT = sql<unknown>`(
  select shown from product_page where product_id = meant.product_id)`;

/** More than a person would look through; so many fit one text only if it was typed to fit. */
const MOST_MEANT = 20;

/** What a typed code or number is looked up by, until a day. */
export interface Meant {
  readonly codes: readonly string[];
  readonly number: string;
  readonly day: PlainDate;
}

export function meant(typed: string, day: PlainDate): Meant {
  return { codes: possibleKeys(typed), number: codeKey(typed), day };
}

/** All that may be meant by what was typed; which of them speak is said by `speaking`. */
export function meantBy(db: Db, { codes, number, day }: Meant) {
  return publicCertificates(db)
    .where((eb) =>
      eb.or([eb('c.folded', '=', eb.fn.any(eb.val(codes))), eb('c.numberFolded', '=', number)]),
    )
    .where(isIssued(day))
    .orderBy('c.code')
    .limit(MOST_MEANT);
}

/** Of all that may be meant by what was typed, what is. */
export function speaking<Found extends Pick<PublicCertificate, 'code' | 'edition' | 'annulledOn'>>(
  all: readonly Found[],
  typed: string,
): readonly Found[] {
  // What was entered by mistake speaks only where nothing else does.
  const counting = all.filter(({ annulledOn }) => annulledOn === null);
  const found = counting.length > 0 ? counting : all;
  const last = found.filter(({ code, edition }) => !found.some(isLaterThan(code, edition)));
  const itself = last.filter(({ code }) => codeKey(code) === codeKey(typed));
  return itself.length > 0 ? itself : last;
}

function isLaterThan(code: string, edition: number) {
  return (one: Pick<PublicCertificate, 'code' | 'edition'>) =>
    one.code === code && one.edition > edition;
}

/** Every certificate that a product, or a double of it, has had until that day, the newest first. */
export function historyOf(db: Db, productId: string | Expression<string>, day: PlainDate) {
  return publicCertificates(db)
    .where('c.productId', '=', asOne(productId))
    .where('c.validFrom', '<=', day)
    .where('s.annulledOn', 'is', null)
    .orderBy('c.validFrom', 'desc')
    .orderBy('c.code');
}

/** Certificates with all that the public may read of them. */
export function publicCertificates(db: Db) {
  return fromCertificates(db).select([
    'c.id',
    'c.edition',
    'c.code',
    'c.number',
    'c.star',
    'c.productId',
    'c.producerId',
    'c.productName',
    'c.producerName',
    'c.address',
    'c.issuer',
    'c.decisionNumber',
    'c.decidedOn',
    'c.decisionId',
    'c.dossierId',
    'c.criteriaDecision',
    'c.criteriaSet',
    EARLIER_PARTS.as('parts'),
    'c.validFrom',
    'c.validTo',
    'c.annexI',
    'h.unitId',
    's.revokedOn',
    's.revokedBy',
    's.replacedOn',
    's.replacedBy',
    's.extendedUntil',
    's.annulledOn',
  ]);
}
