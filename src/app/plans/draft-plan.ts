import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { checkHead } from '#domain/plans/check-content.ts';
import { checkUnitStood } from '#domain/plans/standing-unit.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { insertPlan } from '#storage/plans/plans.ts';
import { begin } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';
import type { draftPlanInput } from './draft-plan.input.ts';
import { PLANS } from './plan-subject.ts';

export type DraftPlanInput = InferOutput<ReturnType<typeof draftPlanInput>>;

/**
 * Begins a plan of a unit (Đ10.3): its paper and its days; what it says is entered after. Refuses what `begin` and
 * `checkHead` do, NOT_FOUND, and a unit that did not exist then (`checkUnitStood`).
 */
export async function draftPlan(
  deps: Deps,
  actor: Actor,
  input: DraftPlanInput,
): Promise<Result<{ readonly planId: string }>> {
  const { unitId, number, dated, issuer, title, from, to, money } = input;
  const begun = await inTransaction(deps.db, (trx) =>
    begin(deps, trx, actor, PLANS, 'draft', { unitId }, input, async () => {
      const head = { number, dated, issuer, title, from, to, money };
      const stands = checkHead(head, deps.clock.today());
      if (!stands.ok) return stands;
      const unit = deps.units.unitById(unitId, from);
      if (unit === undefined) return refuse('NOT_FOUND');
      const stood = checkUnitStood(unit, head, dated);
      if (!stood.ok) return stood;
      const id = deps.newId();
      await insertPlan(trx, { id, unitId, createdAt: deps.clock.now(), isDemo: deps.demo });
      return ok({ id, data: { unitId, head } });
    }),
  );
  return begun.ok ? ok({ planId: begun.value }) : begun;
}
