import { addDays, daysBetween } from '../calendar/day-arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { PROCEDURE_DEFAULTS, type Procedure } from '../regulation/procedure.ts';

/** What the public check says. `unknown` = no such code in the register. */
export type CertificateState =
  | 'valid'
  | 'expiring'
  | 'transitional'
  | 'expired'
  | 'revoked'
  | 'replaced'
  | 'annulled'
  | 'unknown';

/** Of these the star may be shown. */
export function holdsStar(state: CertificateState): boolean {
  return state === 'valid' || state === 'expiring' || state === 'transitional';
}

/** The facts the state follows from; all but the term come from the certificate's acts. */
export interface CertificateFacts {
  readonly validFrom: PlainDate;
  /** Last day of validity. */
  readonly validTo: PlainDate;
  readonly revokedOn: PlainDate | null;
  readonly replacedOn: PlainDate | null;
  /** Đ12.3: a re-assessment under way keeps the certificate valid until this day at most. */
  readonly extendedUntil: PlainDate | null;
  /** When it was struck out as entered by mistake. */
  readonly annulledOn: PlainDate | null;
}

/** From how many days before its end a certificate counts as expiring, where nothing else is said. */
const EXPIRING_DAYS = expiringFrom(PROCEDURE_DEFAULTS);

/** The longest warning of a Regulation: from then on a certificate counts as expiring. */
export function expiringFrom({ warningDays }: Pick<Procedure, 'warningDays'>): number {
  return Math.max(...warningDays);
}

/**
 * The state as of a day. What was entered by mistake never was anything; else revocation wins over everything: a revoked star that also lapsed was
 * revoked. `expiringDays` as the Regulation says (`expiringFrom`). A replaced certificate stays replaced even before its own end, since the newer one speaks.
 * Beyond its own last day only the extension of Đ12.3 keeps it: that is `transitional`, to the last day of it.
 */
export function certificateStateOn(
  facts: CertificateFacts,
  day: PlainDate,
  expiringDays = EXPIRING_DAYS,
): Exclude<CertificateState, 'unknown'> {
  if (facts.annulledOn !== null) return 'annulled';
  if (facts.revokedOn !== null && facts.revokedOn <= day) return 'revoked';
  if (facts.replacedOn !== null && facts.replacedOn <= day) return 'replaced';
  const lastDay = lastDayOf(facts);
  if (lastDay < day) return 'expired';
  if (facts.validTo < day) return 'transitional';
  return daysBetween(day, lastDay) <= expiringDays ? 'expiring' : 'valid';
}

/** True while the star may be shown: valid or expiring, and not before its first day (Đ2.1). */
export function isStarInForce(facts: CertificateFacts, day: PlainDate): boolean {
  return facts.validFrom <= day && holdsStar(certificateStateOn(facts, day));
}

/** True while only the extension of Đ12.3 keeps it valid: the page says so. */
export function isExtended(facts: CertificateFacts, day: PlainDate): boolean {
  return facts.validTo < day && facts.extendedUntil !== null && day <= facts.extendedUntil;
}

/** The last day of validity, with the extension of Đ12.3. */
export function lastDayOf(facts: CertificateFacts): PlainDate {
  return facts.extendedUntil !== null && facts.extendedUntil > facts.validTo
    ? facts.extendedUntil
    : facts.validTo;
}

/** The last day on which the star was or will be in force, whatever ended it; null: it never was. */
export function lastDayInForce(facts: CertificateFacts): PlainDate | null {
  const ends = [facts.revokedOn, facts.replacedOn].flatMap((day) =>
    day === null ? [] : [addDays(day, -1)],
  );
  const last = [lastDayOf(facts), ...ends].reduce((one, other) => (one < other ? one : other));
  return last < facts.validFrom ? null : last;
}
