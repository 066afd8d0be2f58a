import type { UnitChangeStanding } from '#domain/acts/unit-change-acts.ts';
import { ok, type Result } from '#domain/result.ts';
import { checkChange } from '#domain/units/check-change.ts';
import { listUnitChanges } from '#storage/units/unit-changes.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { UNIT_CHANGES, type ChangeRequest } from './change-subject.ts';
import { settled } from './settled.ts';

/**
 * A second person confirms a change with the password; from its day on it holds by itself. It is looked
 * at again, for much may have happened since it was entered. Refuses UNIT_CHANGE_OWN, UNIT_CHANGE_SETTLED,
 * what `checkChange` and `actOn` do.
 */
export function confirmChange(
  deps: Deps,
  actor: ConfirmedActor,
  input: ChangeRequest,
): Promise<Result<UnitChangeStanding>> {
  return settled(deps, (trx) =>
    actOn(deps, trx, actor, UNIT_CHANGES, 'confirmChange', input, async ({ row }) => {
      const others = (await listUnitChanges(trx, ['confirmed', 'undoAsked'])).filter(
        ({ id }) => id !== row.id,
      );
      const context = { units: deps.units, others, today: deps.clock.today() };
      const checked = checkChange(row, context);
      return checked.ok ? ok({}) : checked;
    }),
  );
}
