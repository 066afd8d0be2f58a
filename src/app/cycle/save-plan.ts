import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { yearOf } from '#domain/calendar/plain-date.ts';
import { checkPlan, type BusinessPlan } from '#domain/cycle/business-plan.ts';
import { ok, type Result } from '#domain/result.ts';
import { tidyLines, tidyText } from '#domain/text/tidy.ts';
import { hashOfPlan, insertPlan } from '#storage/cycle/plans.ts';
import { inTransaction } from '#storage/database.ts';
import { actOn } from '../acts/act-on.ts';
import type { Deps } from '../deps.ts';
import { IDEAS, type IdeaRequest } from './idea-subject.ts';
import type { savePlanInput } from './save-plan.input.ts';

export type SavePlan = IdeaRequest & InferOutput<typeof savePlanInput>;

/**
 * The business plan of an accepted idea, by its producer or the commune for it; another version until the commune has
 * accepted one. Refuses what `checkPlan` finds, and as `actOn` does.
 */
export async function savePlan(deps: Deps, actor: Actor, input: SavePlan): Promise<Result<null>> {
  const thisYear = yearOf(deps.clock.today());
  const done = await inTransaction(deps.db, (trx) =>
    actOn(deps, trx, actor, IDEAS, 'savePlan', input, async ({ standing }) => {
      const checked = checkPlan(planFrom(input), thisYear);
      if (!checked.ok) return checked;
      const version = standing.planVersion + 1;
      await insertPlan(trx, input.ideaId, version, checked.value, deps.clock.now());
      return ok({ plan: hashOfPlan(checked.value), version });
    }),
  );
  return done.ok ? ok(null) : done;
}

function planFrom(input: SavePlan): BusinessPlan {
  const { year, output, price, revenue, costsTotal, investmentTotal, workers } = input;
  return {
    ...{ year, output, price, revenue, costsTotal, investmentTotal, workers },
    costs: { material: input.costMaterial, labour: input.costLabour, other: input.costOther },
    investment: {
      ...{ producer: input.fromProducer, credit: input.fromCredit, central: input.fromCentral },
      ...{ province: input.fromProvince, commune: input.fromCommune },
      community: input.fromCommunity,
    },
    outputUnit: tidyText(input.outputUnit),
    material: tidyLines(input.material),
    market: tidyLines(input.market),
    organisation: tidyLines(input.organisation),
  };
}
