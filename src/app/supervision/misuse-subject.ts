import {
  MISUSE,
  type MisuseActs,
  type MisuseStanding,
  type MisuseState,
} from '#domain/supervision/misuse.ts';
import { lockMisuse, projectMisuse, type MisuseRow } from '#storage/supervision/misuse.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';

/** A request to act on a report. */
export interface MisuseRequest extends KeyedInput {
  readonly reportId: string;
}

/** A report of misuse in the tables; it lies where the product was seen. */
export const REPORTS: StoredSubject<
  MisuseActs,
  MisuseState,
  MisuseStanding,
  MisuseRow,
  MisuseRequest
> = {
  rules: MISUSE,
  idOf: ({ reportId }) => reportId,
  lock: lockMisuse,
  targetOf: (_trx, _actor, { unitId }) => ({ unitId }),
  project: projectMisuse,
};
