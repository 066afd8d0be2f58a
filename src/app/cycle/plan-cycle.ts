import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkSteps, type StepDays } from '#domain/cycle/cycle-year.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { findCycle, insertCycle, lockCycleOf } from '#storage/cycle/cycle-years.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import { begin } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';
import { wasBegun } from './was-begun.ts';
import { CYCLES } from './cycle-subject.ts';
import type { planCycleInput } from './plan-cycle.input.ts';

export interface PlanCycle extends InferOutput<typeof planCycleInput> {
  readonly unitId: string;
  readonly year: number;
}

/**
 * The office opens the cycle of a year with the days of its six steps, or changes them. Refuses NOT_ALLOWED,
 * NOT_OFFERED for what is no province, what `checkSteps` finds, KEY_USED_FOR_ANOTHER.
 */
export async function planCycle(deps: Deps, actor: Actor, input: PlanCycle): Promise<Result<null>> {
  const { unitId, year } = input;
  if (deps.units.unitById(unitId, deps.clock.today())?.level !== 'province')
    return refuse('NOT_OFFERED', { label: 'tỉnh' });
  const steps = checkSteps(stepsOf(input), year);
  return inTransaction(deps.db, async (trx) => {
    await lockCycleOf(trx, unitId, year);
    const found = await findCycle(trx, unitId, year);
    const data = () => Promise.resolve(steps.ok ? ok({ steps: [...steps.value] }) : steps);
    if (found) {
      if (await wasBegun(trx, actor, 'openCycle', input)) return ok(null);
      const request = { ...input, cycleId: found.id };
      const changed = await actOn(deps, trx, actor, CYCLES, 'changeCycle', request, data);
      return changed.ok ? ok(null) : changed;
    }
    const begun = await begin(
      deps,
      trx,
      actor,
      CYCLES,
      'openCycle',
      { unitId },
      input,
      async () => {
        if (!steps.ok) return steps;
        const id = deps.newId();
        const made = { createdAt: deps.clock.now(), isDemo: deps.demo };
        await insertCycle(trx, { id, unitId, year, ...made });
        return ok({ id, data: { steps: [...steps.value] } });
      },
    );
    return begun.ok ? ok(null) : begun;
  });
}

function stepsOf(input: PlanCycle): readonly StepDays[] {
  return [
    { step: 1, from: input.from1, until: input.until1 },
    { step: 2, from: input.from2, until: input.until2 },
    { step: 3, from: input.from3, until: input.until3 },
    { step: 4, from: input.from4, until: input.until4 },
    { step: 5, from: input.from5, until: input.until5 },
    { step: 6, from: input.from6, until: input.until6 },
  ];
}
