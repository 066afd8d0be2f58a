import {
  CYCLE,
  type CycleActs,
  type CycleStanding,
  type CycleState,
} from '#domain/cycle/cycle-year.ts';
import { isId } from '#storage/ids.ts';
import { lockCycle, projectCycle, type CycleRow } from '#storage/cycle/cycle-years.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';

/** A request to act on a cycle. */
export interface CycleRequest extends KeyedInput {
  readonly cycleId: string;
}

/** A cycle of a year in the tables; it lies in its unit. */
export const CYCLES: StoredSubject<CycleActs, CycleState, CycleStanding, CycleRow, CycleRequest> = {
  rules: CYCLE,
  idOf: ({ cycleId }) => cycleId,
  lock: (trx, id) => (isId(id) ? lockCycle(trx, id) : Promise.resolve(undefined)),
  targetOf: (_trx, _actor, { unitId }) => ({ unitId }),
  project: projectCycle,
};
