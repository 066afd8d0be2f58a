import type { UnitChangeStanding } from '#domain/acts/unit-change-acts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { checkChange } from '#domain/units/check-change.ts';
import type { UnitId } from '#domain/units/unit.ts';
import type { Trx } from '#storage/database.ts';
import { countMoving } from '#storage/units/moving.ts';
import { listUnitChanges, type UnitChangeRow } from '#storage/units/unit-changes.ts';
import type { ConfirmedActor } from '../access/confirmed-actor.ts';
import { actOn } from '../acts/act-on.ts';
import { allow } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { UNIT_CHANGES, type ChangeRequest } from './change-subject.ts';
import { settled } from './settled.ts';

/**
 * A second person confirms a change with the password; from its day on it holds by itself. It is looked
 * at again, for much may have happened since it was entered. Refuses UNIT_CHANGE_OWN, UNIT_CHANGE_SETTLED,
 * UNIT_PROVINCE_CONFIRMS, what `checkChange` and `actOn` do.
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
      if (!checked.ok) return checked;
      const heard = await checkOtherProvinces(deps, trx, actor, row);
      return heard.ok ? ok({}) : heard;
    }),
  );
}

/**
 * Whether provinces become one with the word of another of them: where any other has people here, one of theirs confirms, so that nobody
 * takes a province over alone. Refuses UNIT_PROVINCE_CONFIRMS.
 */
async function checkOtherProvinces(
  deps: Deps,
  trx: Trx,
  actor: ConfirmedActor,
  { sources, into, unitId }: UnitChangeRow,
): Promise<Result<null>> {
  const { units, clock } = deps;
  const day = clock.today();
  const others = [...sources, ...into].filter(
    (id) => id !== unitId && units.unitById(id, day)?.level === 'province',
  );
  const inUse: UnitId[] = [];
  for (const id of others)
    if ((await countMoving(trx, { unitIds: [id], day })).accounts > 0) inUse.push(id);
  const [first] = inUse;
  if (
    first === undefined ||
    inUse.some((id) => allow(deps, actor, 'unit.confirm', { unitId: id }).ok)
  )
    return ok(null);
  return refuse('UNIT_PROVINCE_CONFIRMS', { unit: units.unitById(first, day)?.fullName ?? first });
}
