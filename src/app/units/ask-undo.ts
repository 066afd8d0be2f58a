import type { Actor } from '#domain/access/authorize.ts';
import type { UnitChangeStanding } from '#domain/acts/unit-change-acts.ts';
import { ok, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { UNIT_CHANGES, type ChangeWithReason } from './change-subject.ts';
import { mayGo } from './settled.ts';

/**
 * Asks to take back a confirmed change before its day; it holds until a second person agrees. Refuses
 * UNIT_CHANGE_IN_FORCE, UNIT_CHANGE_NEEDED and what `actOn` does.
 */
export function askUndo(
  deps: Deps,
  actor: Actor,
  input: ChangeWithReason,
): Promise<Result<UnitChangeStanding>> {
  return inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, UNIT_CHANGES, 'askUndo', input, async ({ row }) => {
      const free = await mayGo(deps, trx, row);
      return free.ok ? ok({ reason: input.reason }) : free;
    }),
  );
}
