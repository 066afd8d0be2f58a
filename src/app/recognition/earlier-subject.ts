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
import { findEarlier, type EarlierRow } from '#storage/recognition/earlier-entries.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';
import { producersOf } from '../dossier/council-sight.ts';

/** A request on an entry, or on a certificate that was taken over. */
export interface EarlierRequest extends KeyedInput {
  readonly certificateId: string;
}

/**
 * A certificate of an earlier year, from the moment somebody enters it. Its product is locked with it.
 * Whoever entered it, or asked to strike it out, does not confirm that; the producer's own people do
 * neither.
 */
export const EARLIER: StoredSubject<
  CertificateActs,
  CertificateState,
  CertificateStanding,
  EarlierRow,
  EarlierRequest
> = {
  rules: CERTIFICATE,
  idOf: ({ certificateId }) => certificateId,
  lock: async (trx, id) => {
    const row = await findEarlier(trx, id);
    if (row) await lockProduct(trx, row.productId);
    return row;
  },
  targetOf: (_trx, _actor, { unitId }) => ({ unitId }),
  check: (actor, kind, { row, standing: { enteredBy, asked } }) => {
    if (producersOf(actor).has(row.producerId))
      return Promise.resolve(refuse('EARLIER_OVER_A_TIE'));
    const first = kind === 'issue' ? enteredBy : kind === 'annul' ? (asked?.by ?? null) : null;
    const own = first !== null && isPerson(first, actor.accountId);
    return Promise.resolve(own ? refuse('EARLIER_BY_ONESELF') : ok(null));
  },
  project: projectCertificate,
};
