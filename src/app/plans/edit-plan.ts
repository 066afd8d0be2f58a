import type { Actor } from '#domain/access/authorize.ts';
import { checkContent } from '#domain/plans/check-content.ts';
import { edited, type Content, type Edit } from '#domain/plans/content.ts';
import type { PlanStanding } from '#domain/plans/plan-acts.ts';
import { checkUnitStood } from '#domain/plans/standing-unit.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { inTransaction } from '#storage/database.ts';
import { perform } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { workingDays } from '../working-days.ts';
import { PLANS, type PlanRequest } from './plan-subject.ts';

/**
 * Changes what is being written of a plan, a draft or an amendment; what comes out is looked at as a whole. Refuses
 * what `perform`, `make` and `checkContent` do, and a unit that did not exist then (`checkUnitStood`).
 */
export async function editPlan(
  deps: Deps,
  actor: Actor,
  request: PlanRequest,
  make: (content: Content, standing: PlanStanding) => Result<Edit>,
): Promise<Result<null>> {
  const done = await inTransaction(deps.db, (trx) =>
    perform(deps, trx, actor, PLANS, 'edit', request, async ({ standing }) => {
      const { content } = standing;
      if (content === null) throw new Error('a plan that was not drafted is not edited');
      const edit = make(content, standing);
      if (!edit.ok) return edit;
      const after = edited(content, edit.value);
      const beside = {
        calendar: await workingDays(deps, trx),
        doneOn: new Map([...standing.done].map(([key, { on }]) => [key, on])),
        today: deps.clock.today(),
      };
      const whole = checkContent(after, beside);
      if (!whole.ok) return whole;
      const unit = deps.units.unitById(standing.unitId, after.head.from);
      if (unit === undefined) return refuse('NOT_FOUND');
      const stood = checkUnitStood(unit, after.head, after.head.dated);
      if (!stood.ok) return stood;
      const { put, remove, head } = edit.value;
      return ok({ put, remove, ...(head && { head }) });
    }),
  );
  return done.ok ? ok(null) : done;
}
