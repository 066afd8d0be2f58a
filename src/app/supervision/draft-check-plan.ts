import type { InferOutput } from 'valibot';
import type { Actor } from '#domain/access/authorize.ts';
import { plainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { checkDraft, leftOutOf } from '#domain/supervision/plan.ts';
import { pointsOf, risksOf, riskRulesOn, type RiskRules } from '#domain/supervision/risk-rules.ts';
import { inTransaction, type Trx } from '#storage/database.ts';
import { earlierPlansOf, insertCheckPlan, lockPlansOf } from '#storage/supervision/check-plans.ts';
import {
  hashOfPopulation,
  insertCandidates,
  type PlanCandidate,
} from '#storage/supervision/plan-candidates.ts';
import {
  listPlanned,
  listPopulation,
  type PopulationRow,
} from '#storage/supervision/plan-population.ts';
import { begin } from '../acts/begin.ts';
import type { Deps } from '../deps.ts';
import { settingsInForce } from '../regulation/settings-in-force.ts';
import type { draftCheckPlanInput } from './draft-check-plan.input.ts';
import { CHECK_PLANS } from './plan-subject.ts';

export type DraftCheckPlanInput = InferOutput<ReturnType<typeof draftCheckPlanInput>>;

/**
 * The office drafts the plan of a year (Đ9.1): how is chosen, and the list of all stars of which is chosen, frozen as
 * it is now with the points of each. No seed is made, so nobody sees yet what comes out. Refuses what `begin` and
 * `checkDraft` do, NOT_FOUND, PLAN_NOBODY.
 */
export async function draftCheckPlan(
  deps: Deps,
  actor: Actor,
  input: DraftCheckPlanInput,
): Promise<Result<{ readonly planId: string }>> {
  const { unitId, year, reason, byRisk, randomMode, randomValue } = input;
  const method = { byRisk, random: { mode: randomMode, value: randomValue } };
  const begun = await inTransaction(deps.db, (trx) =>
    begin(deps, trx, actor, CHECK_PLANS, 'draftPlan', { unitId }, input, async () => {
      const today = deps.clock.today();
      if (!deps.units.unitsOfLevel('province', today).some(({ id }) => id === unitId))
        return refuse('NOT_FOUND');
      await lockPlansOf(trx, unitId, year);
      const earlier = await earlierPlansOf(trx, unitId, year);
      const may = checkDraft({ year, method, reason }, earlier, today);
      if (!may.ok) return may;
      const rules = riskRulesOn(today);
      const candidates = await freeze(deps, trx, { unitId, year, rules, today });
      const free = candidates.filter(({ leftOut }) => leftOut === null);
      if (free.length === 0) return refuse('PLAN_NOBODY');
      const id = deps.newId();
      const plan = { id, unitId, year, createdAt: deps.clock.now(), isDemo: deps.demo };
      await insertCheckPlan(trx, plan);
      await insertCandidates(trx, id, candidates);
      const producers = new Set(free.map(({ producerId }) => producerId)).size;
      const population = hashOfPopulation(candidates);
      const figures = { population, products: free.length, producers };
      return ok({ id, data: { unitId, year, rules: rules.version, method, ...figures, reason } });
    }),
  );
  return begun.ok ? ok({ planId: begun.value }) : begun;
}

interface Freezing {
  readonly unitId: string;
  readonly year: number;
  readonly rules: RiskRules;
  readonly today: PlainDate;
}

async function freeze(
  deps: Deps,
  trx: Trx,
  { unitId, year, rules, today }: Freezing,
): Promise<readonly PlanCandidate[]> {
  const until = plainDate(year, 1, 1);
  const rows = await listPopulation(trx, { unitId, day: today, until });
  const planned = await listPlanned(trx, unitId, { year, day: today });
  const { checkGapMonths } = await settingsInForce(deps, trx, unitId, today);
  return rows.map((row) => {
    const { certificateId, producerId, code, lastCheckOn } = row;
    const risks = risksOf(rules, row, today);
    const last = lastCheckOn === null ? null : { on: lastCheckOn };
    return {
      ...{ certificateId, producerId, code, lastCheckOn },
      unitId: communeOf(deps, row, today),
      risks: risks.map(({ risk }) => risk),
      points: pointsOf(risks),
      leftOut: leftOutOf(last, checkGapMonths, year, planned.has(producerId)),
    };
  });
}

/** The commune of the day, of one that was divided any of its parts: a producer is drawn in one place. */
function communeOf(deps: Deps, { unitId }: PopulationRow, today: PlainDate): string {
  return deps.units.currentUnitsOf(unitId, today).units[0]?.id ?? unitId;
}
