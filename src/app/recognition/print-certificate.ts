import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findCertificate } from '#storage/recognition/certificates.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import type { PrintedPaper } from '../printed-paper.ts';
import { certificatePaper } from './certificate-paper.ts';

/**
 * The certificate as PDF with the QR code of its check address. Whoever may view it may print it:
 * the producer, commune and office. Refuses NOT_FOUND, also outside the actor's reach.
 */
export async function printCertificate(
  deps: Deps,
  actor: Actor,
  code: string,
): Promise<Result<PrintedPaper>> {
  const certificate = await findCertificate(deps.db, code);
  if (!certificate || !allow(deps, actor, 'certificate.view', certificate).ok)
    return refuse('NOT_FOUND');
  const pdf = await certificatePaper(deps, certificate);
  if (!pdf.ok) return pdf;
  return ok({ fileName: `giay-chung-nhan-${certificate.code}.pdf`, pdf: pdf.value });
}
