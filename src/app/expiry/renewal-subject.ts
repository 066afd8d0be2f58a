import { RENEWAL, type RenewalActs, type RenewalStanding } from '#domain/expiry/renewal.ts';
import { lockRenewed, projectRenewal, type RenewedCertificate } from '#storage/expiry/renewals.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';

export interface RenewalRequest extends KeyedInput {
  readonly certificateId: string;
}

/** What is answered about the end of a certificate: it lies with the producer, at the commune of today. */
export const RENEWALS: StoredSubject<
  RenewalActs,
  'open',
  RenewalStanding,
  RenewedCertificate,
  RenewalRequest
> = {
  rules: RENEWAL,
  idOf: ({ certificateId }) => certificateId,
  lock: lockRenewed,
  targetOf: (_trx, _actor, { producerId, unitId }) => ({ producerId, unitId }),
  project: projectRenewal,
};
