import { sql, type ExpressionBuilder } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { Db } from '../database.ts';
import type { Tables } from '../tables.ts';
import type { CertificateStateTable, CertificateTable } from '../tables/recognition.ts';

/** Certificates with what became of them, their product, producer and the producer's unit. */
export function fromCertificates(db: Db) {
  return db
    .selectFrom('certificate as c')
    .innerJoin('certificate_state as s', 's.certificate_id', 'c.id')
    .innerJoin('product as p', 'p.id', 'c.product_id')
    .innerJoin('producer as h', 'h.id', 'c.producer_id')
    .innerJoin('unit as u', 'u.id', 'h.unit_id');
}

/** The aliases of `fromCertificates`, for expressions over it. */
export type CertificateTables = Tables & {
  c: CertificateTable;
  s: CertificateStateTable;
  p: Tables['product'];
  h: Tables['producer'];
  u: Tables['unit'];
};
type Aliases = 'c' | 's' | 'p' | 'h' | 'u';
export type CertificateExpression = ExpressionBuilder<CertificateTables, Aliases>;

/** Last day of validity, with the extension of Đ12.3. PostgreSQL's greatest() passes over null. */
export const LAST_DAY = sql<PlainDate>`greatest(c.valid_to, s.extended_until)`;

/** Said already on that day: nothing is public before the day of its decision (Đ7.3e). */
export function isIssued(day: PlainDate) {
  return (eb: CertificateExpression) => eb('c.valid_from', '<=', day);
}

/**
 * The star may be shown on that day (Đ2.1): `isStarInForce` of the domain as SQL. A test holds the
 * two against each other.
 */
export function isInForce(day: PlainDate) {
  return (eb: CertificateExpression) =>
    eb.and([
      eb('c.valid_from', '<=', day),
      eb(LAST_DAY, '>=', day),
      eb.or([eb('s.revoked_on', 'is', null), eb('s.revoked_on', '>', day)]),
      eb.or([eb('s.replaced_on', 'is', null), eb('s.replaced_on', '>', day)]),
    ]);
}

/**
 * Every word occurs in the folded names of product, producer and commune, or the producer lies in
 * one of the units, which is how the names of abolished communes and districts are found.
 */
export function matches(words: readonly string[], unitIds: readonly string[]) {
  return (eb: CertificateExpression) => {
    const names = sql`p.folded || ' ' || h.folded || ' ' || u.folded`;
    const everyWord = eb.and(words.map((word) => sql<boolean>`${names} like ${pattern(word)}`));
    return unitIds.length === 0
      ? everyWord
      : eb.or([everyWord, eb('h.unit_id', 'in', [...unitIds])]);
  };
}

/** `%` and `_` that somebody types are looked for, not obeyed. */
function pattern(word: string): string {
  return `%${word.replace(/[\\%_]/g, '\\$&')}%`;
}
