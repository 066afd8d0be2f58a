import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { placeInReassessmentWindow, reassessmentWindow } from '../calendar/reassessment-window.ts';
import { isStarInForce, type CertificateFacts } from '../recognition/certificate.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { DossierKind } from './acts.ts';

/** A certificate that a dossier may follow on. */
export interface EarlierCertificate extends CertificateFacts {
  readonly id: string;
}

/**
 * Which certificate a new dossier of this kind follows on, newest first: none for a first one; the
 * one in force for an upgrade (Đ7.5); for a re-assessment the newest that was neither revoked nor
 * replaced, within 180 to 120 days before its end (Đ7.6a). Refuses UPGRADE_NEEDS_CERTIFICATE,
 * REASSESSMENT_NEEDS_CERTIFICATE, REASSESSMENT_TOO_EARLY, REASSESSMENT_TOO_LATE.
 */
export function certificateToFollow(
  kind: DossierKind,
  product: string,
  certificates: readonly EarlierCertificate[],
  today: PlainDate,
): Result<string | null> {
  if (kind === 'first') return ok(null);
  if (kind === 'upgrade') {
    const inForce = certificates.find((one) => isStarInForce(one, today));
    return inForce ? ok(inForce.id) : refuse('UPGRADE_NEEDS_CERTIFICATE', { product }, 'kind');
  }
  const newest = certificates.find((one) => one.revokedOn === null && one.replacedOn === null);
  if (!newest) return refuse('REASSESSMENT_NEEDS_CERTIFICATE', { product }, 'kind');
  return inWindow(newest, today);
}

function inWindow({ id, validTo }: EarlierCertificate, today: PlainDate): Result<string> {
  const window = reassessmentWindow(validTo);
  const opens = formatVietnameseDate(window.opensOn);
  const closes = formatVietnameseDate(window.closesOn);
  switch (placeInReassessmentWindow(today, window)) {
    case 'tooEarly':
      return refuse('REASSESSMENT_TOO_EARLY', { opens, closes }, 'kind');
    case 'late':
      return refuse('REASSESSMENT_TOO_LATE', { closes }, 'kind');
    case 'open':
      return ok(id);
  }
}
