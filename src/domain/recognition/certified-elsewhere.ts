import type { PlainDate } from '../calendar/plain-date.ts';
import { isCertified, type Outcome } from './outcome.ts';

/** The star that the product holds from another dossier, when there is one. */
export interface CertifiedElsewhere {
  readonly otherNumber: string | null;
  readonly otherUntil: PlainDate | null;
}

/**
 * Whether a result cannot be certified on that day, because the product holds a star of another dossier
 * then (Đ4.1): signing it would be refused. It waits outside the decision until that star has ended,
 * so that the other products of the session need not wait with it.
 */
export function isHeldBack(
  { otherUntil }: CertifiedElsewhere,
  outcome: Outcome,
  dated: PlainDate,
): boolean {
  return isCertified(outcome) && otherUntil !== null && otherUntil >= dated;
}
