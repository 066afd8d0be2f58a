import {
  ACCEPTANCE,
  type AcceptanceActs,
  type AcceptanceState,
} from '#domain/quality/acceptance.ts';
import type { Standing } from '#domain/acts/subject.ts';
import { lockAcceptance, projectAcceptance } from '#storage/quality/acceptances.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';

export interface AcceptanceRequest extends KeyedInput {
  readonly acceptanceId: string;
}

/** An acceptance in the tables; it lies where the finding lies. */
export const ACCEPTANCES: StoredSubject<
  AcceptanceActs,
  AcceptanceState,
  Standing<AcceptanceState>,
  { readonly unitId: string },
  AcceptanceRequest
> = {
  rules: ACCEPTANCE,
  idOf: ({ acceptanceId }) => acceptanceId,
  lock: lockAcceptance,
  targetOf: (_trx, _actor, { unitId }) => ({ unitId }),
  project: projectAcceptance,
};
