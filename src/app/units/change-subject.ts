import { isPerson } from '#domain/access/actor-identity.ts';
import type { Actor } from '#domain/access/authorize.ts';
import {
  UNIT_CHANGE,
  type UnitChangeActKind,
  type UnitChangeActs,
  type UnitChangeStanding,
  type UnitChangeState,
} from '#domain/acts/unit-change-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import {
  findUnitChange,
  lockUnitChanges,
  projectUnitChange,
  type UnitChangeRow,
} from '#storage/units/unit-changes.ts';
import type { KeyedInput } from '../acts/act-on.ts';
import type { StoredSubject } from '../acts/stored-subject.ts';
import { placeFor } from './place-for.ts';

/** A request to act on a change of units. */
export interface ChangeRequest extends KeyedInput {
  readonly changeId: string;
}

/** A request with its reason. */
export interface ChangeWithReason extends ChangeRequest {
  readonly reason: string;
}

/** A change in the tables; who entered it, or asked to take it back, leaves the confirming to another. */
export const UNIT_CHANGES: StoredSubject<
  UnitChangeActs,
  UnitChangeState,
  UnitChangeStanding,
  UnitChangeRow,
  ChangeRequest
> = {
  rules: UNIT_CHANGE,
  idOf: ({ changeId }) => changeId,
  lock: async (trx, id) => {
    await lockUnitChanges(trx);
    return findUnitChange(trx, id);
  },
  targetOf: (_trx, actor, row) => ({ unitId: placeFor(actor, row) }),
  check: (actor, kind, { standing }) => Promise.resolve(checkPerson(actor, kind, standing)),
  project: projectUnitChange,
};

function checkPerson(
  { accountId }: Actor,
  kind: UnitChangeActKind,
  { preparedBy, undoAskedBy }: UnitChangeStanding,
): Result<null> {
  const first = kind === 'confirmChange' ? preparedBy : kind === 'confirmUndo' ? undoAskedBy : null;
  return first && isPerson(first, accountId) ? refuse('UNIT_CHANGE_OWN') : ok(null);
}
