import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { UnitChange } from '#domain/units/change.ts';
import { checkChange } from '#domain/units/check-change.ts';
import type { UnitId } from '#domain/units/unit.ts';
import { inTransaction } from '#storage/database.ts';
import { addUnitChange, listUnitChanges, lockUnitChanges } from '#storage/units/unit-changes.ts';
import { allow, reachFor } from '../allow.ts';
import { begin } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';
import { changeFrom } from './change-from.ts';
import { UNIT_CHANGES } from './change-subject.ts';
import type { prepareChangeInput } from './prepare-change.input.ts';

export type PrepareChange = InferOutput<typeof prepareChangeInput>;

/**
 * An administrator enters what a paper says of communes, or of provinces that become one: to come, or past and found late. Nothing moves
 * until a second person confirms it. Every unit that changes must lie in the administrator's reach; who
 * takes over may lie elsewhere when the National Assembly said so. Refuses NOT_ALLOWED, REQUIRED, what
 * `checkChange` does, KEY_USED_FOR_ANOTHER. Sent twice it is entered once.
 */
export function prepareChange(
  deps: Deps,
  actor: Actor,
  input: PrepareChange,
): Promise<Result<{ changeId: string }>> {
  return inTransaction(deps.db, async (trx) => {
    const [provinceId] = reachFor(deps, actor, 'unit.prepare').withinUnits;
    if (provinceId === undefined) return refuse('NOT_ALLOWED');
    const where = { unitId: provinceId };
    const begun = await begin(
      deps,
      trx,
      actor,
      UNIT_CHANGES,
      'prepareChange',
      where,
      input,
      async () => {
        await lockUnitChanges(trx);
        const today = deps.clock.today();
        const change = changeFrom(input, provinceId, today);
        if (!change.ok) return change;
        const others = await listUnitChanges(trx, ['waiting', 'confirmed', 'undoAsked']);
        const checked = checkChange(change.value, { units: deps.units, others, today });
        if (!checked.ok) return checked;
        if (!isOwn(deps, actor, change.value)) return refuse('NOT_ALLOWED');
        const id = deps.newId();
        const { note } = input;
        const preparedAt = deps.clock.now();
        const entered = { unitId: provinceId, note, preparedBy: actor.accountId, preparedAt };
        await addUnitChange(trx, { ...change.value, ...entered, id });
        return ok({ id, data: { ...change.value, note } });
      },
    );
    return begun.ok ? ok({ changeId: begun.value }) : begun;
  });
}

/** Communes that change are the administrator's own; of provinces that become one, one is. */
function isOwn(deps: Deps, actor: Actor, { sources, into, on }: UnitChange): boolean {
  const holds = (unitId: UnitId) => allow(deps, actor, 'unit.prepare', { unitId }).ok;
  const level = deps.units.unitById(sources[0] ?? '', on)?.level;
  return level === 'province' ? [...sources, ...into].some(holds) : sources.every(holds);
}
