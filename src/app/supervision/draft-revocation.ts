import type { Actor } from '#domain/access/authorize.ts';
import { isStarInForce } from '#domain/recognition/certificate.ts';
import { CERTIFICATE } from '#domain/recognition/certificate-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { readStanding } from '#storage/acts/list-acts.ts';
import { findCertificate, type CertificateRow } from '#storage/recognition/certificates.ts';
import { findProducer } from '#storage/parties/producers.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';

/**
 * The certificate that a code means, before a case is opened on it. Refuses REVOCATION_NO_SUCH_CODE,
 * NOT_ALLOWED and REVOCATION_NOT_IN_FORCE.
 */
export async function draftRevocation(
  deps: Deps,
  actor: Actor,
  code: string,
): Promise<Result<CertificateRow>> {
  const found = await findCertificate(deps.db, code);
  const producer = found && (await findProducer(deps.db, found.producerId));
  if (!producer) return refuse('REVOCATION_NO_SUCH_CODE', { code }, 'ma');
  const role = allow(deps, actor, 'revocation.handle', { unitId: producer.unitId });
  if (!role.ok) return role;
  const life = await readStanding(deps.db, CERTIFICATE, found.id);
  return isStarInForce(life, deps.clock.today())
    ? ok(found)
    : refuse('REVOCATION_NOT_IN_FORCE', { code: found.code }, 'ma');
}
