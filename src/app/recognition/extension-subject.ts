import { isPerson } from '#domain/access/actor-identity.ts';
import {
  CERTIFICATE,
  type CertificateActs,
  type CertificateStanding,
  type CertificateState,
} from '#domain/recognition/certificate-acts.ts';
import { ok, refuse } from '#domain/result.ts';
import { lockProduct } from '#storage/parties/products.ts';
import { projectCertificate } from '#storage/recognition/certificates.ts';
import { findExtended, type ExtendedCertificate } from '#storage/recognition/extensions.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';
import { producersOf } from '../dossier/council-sight.ts';

export interface ExtensionRequest extends KeyedInput {
  readonly certificateId: string;
}

/**
 * A certificate that is to stay valid beyond its end (Đ12.3), at the commune where its producer is today.
 * Its product is locked with it. Whoever asked for it does not confirm it; of the officials, the
 * producer's own people do neither.
 */
export const EXTENSIONS: StoredSubject<
  CertificateActs,
  CertificateState,
  CertificateStanding,
  ExtendedCertificate,
  ExtensionRequest
> = {
  rules: CERTIFICATE,
  idOf: ({ certificateId }) => certificateId,
  lock: async (trx, id) => {
    const row = await findExtended(trx, id);
    if (row) await lockProduct(trx, row.productId);
    return row;
  },
  targetOf: (_trx, _actor, { producerId, unitId }) => ({ producerId, unitId }),
  check: (actor, kind, { row, standing: { extensionAsked } }) => {
    if (kind === 'readExtension') return Promise.resolve(ok(null));
    if (producersOf(actor).has(row.producerId))
      return Promise.resolve(refuse('EXTENSION_OVER_A_TIE'));
    const own = extensionAsked !== null && isPerson(extensionAsked.by, actor.accountId);
    return Promise.resolve(own && kind === 'extend' ? refuse('EXTENSION_BY_ONESELF') : ok(null));
  },
  project: projectCertificate,
};
