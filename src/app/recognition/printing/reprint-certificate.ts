import type { Actor } from '#domain/access/authorize.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { findCertificate } from '#storage/recognition/certificates.ts';
import { allow } from '../../allow.ts';
import type { Deps } from '../../deps.ts';
import type { PrintedPaper } from '../../printed-paper.ts';
import { certificateCopy } from '../certificate-paper.ts';

/**
 * One certificate anew for a producer whose paper is lost or torn: it says that it is a reprint and of which day.
 * Refuses NOT_FOUND to whoever may not print, NOTHING_TO_PRINT for one that was revoked, replaced or struck out,
 * and CERTIFICATE_OF_MINISTRY.
 */
export async function reprintCertificate(
  deps: Deps,
  actor: Actor,
  code: string,
): Promise<Result<PrintedPaper>> {
  const certificate = await findCertificate(deps.db, code);
  if (!certificate || !allow(deps, actor, 'certificate.print', certificate).ok)
    return refuse('NOT_FOUND');
  const { revokedOn, replacedOn, annulledOn } = await readStanding(
    deps.db,
    CERTIFICATE,
    certificate.id,
  );
  if (revokedOn ?? replacedOn ?? annulledOn) return refuse('NOTHING_TO_PRINT');
  const pdf = await certificateCopy(deps, certificate, 'reprint');
  if (!pdf.ok) return pdf;
  return ok({ fileName: `giay-chung-nhan-${certificate.code}-in-lai.pdf`, pdf: pdf.value });
}
