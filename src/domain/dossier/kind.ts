import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { placeInReassessmentWindow, reassessmentWindow } from '../calendar/reassessment-window.ts';
import type { Procedure } from '../regulation/procedure.ts';
import { isStarInForce, lastDayOf, type CertificateFacts } from '../recognition/certificate.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { DossierKind } from './acts.ts';

/** A certificate that a dossier may follow on. */
export interface EarlierCertificate extends CertificateFacts {
  readonly id: string;
  readonly star: number;
  /** The decision that revoked it. */
  readonly revokedBy: string | null;
}

/** What a product has behind it on the day of the question. */
export interface ProductPast {
  readonly product: string;
  /** The newest first. */
  readonly certificates: readonly EarlierCertificate[];
  readonly today: PlainDate;
  /** What the Regulation says of products whose star has ended. */
  readonly afterEnd: Procedure['afterEnd'];
  /** The dossier has been handed in before: the window of Đ7.6a was met then. */
  readonly handedIn: boolean;
}

/**
 * Which certificate a dossier of this kind follows on; asked when it is opened and again when it is
 * sent, since a star can end or come in between. A first one follows on none and is refused while a
 * star is in force, or when the Regulation keeps the history of a star that has ended. An upgrade
 * needs a star in force below five (Đ7.5). A re-assessment is handed in 180 to 120 days before the
 * end (Đ7.6a), later while an extension stands (Đ12.3), or after the end as the Regulation says.
 *
 * Refuses FIRST_HAS_STAR, FIRST_HAS_HISTORY, UPGRADE_NEEDS_CERTIFICATE, UPGRADE_HIGHEST,
 * REASSESSMENT_NEEDS_CERTIFICATE, REASSESSMENT_TOO_EARLY, REASSESSMENT_TOO_LATE,
 * REASSESSMENT_BEGINS_ANEW, and for a revoked product PRODUCT_REVOKED_REASSESSMENT, _FIRST or _EITHER.
 */
export function certificateToFollow(kind: DossierKind, past: ProductPast): Result<string | null> {
  const inForce = past.certificates.find((one) => isStarInForce(one, past.today));
  // Everything older was replaced by it and is told through it.
  const newest = inForce ?? past.certificates.find((one) => one.replacedOn === null);
  switch (kind) {
    case 'first':
      return first(past, inForce, newest);
    case 'upgrade':
      return upgrade(past, inForce, newest);
    case 'reassessment':
      return reassessment(past, inForce, newest);
  }
}

type Maybe = EarlierCertificate | undefined;

function first(past: ProductPast, inForce: Maybe, newest: Maybe): Result<null> {
  const { product } = past;
  if (inForce) {
    const until = formatVietnameseDate(lastDayOf(inForce));
    return refuse('FIRST_HAS_STAR', { product, star: inForce.star, until }, 'kind');
  }
  if (!newest || past.afterEnd !== 'reassessment') return ok(null);
  if (isRevoked(newest, past.today)) return refuseRevoked(past, newest);
  const until = formatVietnameseDate(lastDayOf(newest));
  return refuse('FIRST_HAS_HISTORY', { product, until }, 'kind');
}

function upgrade(past: ProductPast, inForce: Maybe, newest: Maybe): Result<string> {
  const { product } = past;
  if (inForce)
    return inForce.star < 5 ? ok(inForce.id) : refuse('UPGRADE_HIGHEST', { product }, 'kind');
  if (newest && isRevoked(newest, past.today)) return refuseRevoked(past, newest);
  return refuse('UPGRADE_NEEDS_CERTIFICATE', { product }, 'kind');
}

function reassessment(past: ProductPast, inForce: Maybe, newest: Maybe): Result<string> {
  const { product } = past;
  if (!newest) return refuse('REASSESSMENT_NEEDS_CERTIFICATE', { product }, 'kind');
  if (inForce) return past.handedIn ? ok(inForce.id) : inWindow(inForce, past.today);
  if (past.afterEnd !== 'first' || past.handedIn) return ok(newest.id);
  if (isRevoked(newest, past.today)) return refuseRevoked(past, newest);
  const until = formatVietnameseDate(lastDayOf(newest));
  return refuse('REASSESSMENT_BEGINS_ANEW', { product, until }, 'kind');
}

function isRevoked({ revokedOn }: EarlierCertificate, today: PlainDate): boolean {
  return revokedOn !== null && revokedOn <= today;
}

const AFTER_REVOCATION = {
  reassessment: 'PRODUCT_REVOKED_REASSESSMENT',
  first: 'PRODUCT_REVOKED_FIRST',
  either: 'PRODUCT_REVOKED_EITHER',
} as const satisfies Record<Procedure['afterEnd'], string>;

/** Says that the star was revoked, by which decision, and which way the Regulation leaves open. */
function refuseRevoked(past: ProductPast, certificate: EarlierCertificate): Result<never> {
  const day = formatVietnameseDate(certificate.revokedOn ?? past.today);
  const decision = certificate.revokedBy ?? '';
  return refuse(AFTER_REVOCATION[past.afterEnd], { product: past.product, day, decision }, 'kind');
}

function inWindow(
  { id, validTo, extendedUntil }: EarlierCertificate,
  today: PlainDate,
): Result<string> {
  const window = reassessmentWindow(validTo);
  const opens = formatVietnameseDate(window.opensOn);
  const closes = formatVietnameseDate(window.closesOn);
  switch (placeInReassessmentWindow(today, window)) {
    case 'tooEarly':
      return refuse('REASSESSMENT_TOO_EARLY', { opens, closes }, 'kind');
    case 'late':
      // Đ12.3: it was extended because the window could not be met.
      if (extendedUntil !== null && extendedUntil > validTo) return ok(id);
      return refuse('REASSESSMENT_TOO_LATE', { closes }, 'kind');
    case 'open':
      return ok(id);
  }
}
