import type { Actor } from '#domain/access/authorize.ts';
import type { UnitChangeStanding } from '#domain/acts/unit-change-acts.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { UNIT_CHANGES, type ChangeWithReason } from './change-subject.ts';

/** The change stays although somebody asked to take it back. Refuses what `actOn` does. */
export function keepChange(
  deps: Deps,
  actor: Actor,
  input: ChangeWithReason,
): Promise<Result<UnitChangeStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, UNIT_CHANGES, 'keepChange', input, () =>
      Promise.resolve(ok({ reason: input.reason })),
    ),
  );
}
