import type { ExpressionBuilder } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';
import type { Tables } from '../tables.ts';

/** Certificates with what became of them, and their producer. */
export function fromCertificates(db: Db) {
  return db
    .selectFrom('certificate as c')
    .innerJoin('certificateState as s', 's.certificateId', 'c.id')
    .innerJoin('producer as h', 'h.id', 'c.producerId');
}

/** The aliases of `fromCertificates`, for expressions over it. */
type CertificateTables = Tables & {
  c: Tables['certificate'];
  s: Tables['certificateState'];
  h: Tables['producer'];
};

/** Said already on that day: nothing is public before the day of its decision (Đ7.3e). */
export function isIssued(day: PlainDate) {
  return (eb: ExpressionBuilder<CertificateTables, 'c' | 's' | 'h'>) =>
    eb('c.validFrom', '<=', day);
}
