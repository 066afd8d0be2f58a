import type { UnitChangeStanding } from '#domain/acts/unit-change-acts.ts';
import { ok, type Result } from '#domain/result.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { UNIT_CHANGES, type ChangeRequest } from './change-subject.ts';
import { mayGo, settled } from './settled.ts';

/** The second person agrees: the change never was. Refuses as `askUndo` does, and UNIT_CHANGE_OWN. */
export function confirmUndo(
  deps: Deps,
  actor: ConfirmedActor,
  input: ChangeRequest,
): Promise<Result<UnitChangeStanding>> {
  return settled(deps, (trx) =>
    actOn(deps, trx, actor, UNIT_CHANGES, 'confirmUndo', input, async ({ row }) => {
      const free = await mayGo(deps, trx, row);
      return free.ok ? ok({}) : free;
    }),
  );
}
