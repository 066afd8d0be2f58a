import { createHash } from 'node:crypto';
import type { Actor } from '#domain/access/authorize.ts';
import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { ok, type Result } from '#domain/result.ts';
import { producerLotText } from '#domain/supervision/draw.ts';
import type { Risk, RiskRule } from '#domain/supervision/risk-rules.ts';
import type { WrittenColumn, WrittenList } from '#exchange/workbook/written-list.ts';
import { pageOfCandidates, type ListedCandidate } from '#storage/supervision/plan-candidates.ts';
import { m } from '#words/paraglide/messages.js';
import type { Deps } from '../deps.ts';
import { viewCheckPlan, type CheckPlanView } from './view-check-plan.ts';

/** More stars than any province has. */
const ALL = { offset: 0, limit: 100_000, risk: null, leftOut: null } as const;

/** The whole frozen list of a plan with the lot of each producer: who has it draws again. Refuses as `viewCheckPlan` does. */
export async function planSheet(
  deps: Deps,
  actor: Actor,
  planId: string,
  pointsOf: (risks: readonly Risk[], rules: readonly RiskRule[]) => string,
): Promise<Result<WrittenList>> {
  const found = await viewCheckPlan(deps, actor, planId);
  if (!found.ok) return found;
  const view = found.value;
  const { plan, standing } = view;
  const { rows } = await pageOfCandidates(deps.db, planId, ALL);
  const lots = lotsOf(rows, standing.seed);
  const drawn = new Set(standing.entries.map(({ certificateId }) => certificateId));
  const communeOf = (unitId: string) =>
    deps.units.unitById(unitId, deps.clock.today())?.fullName ?? unitId;
  return ok({
    name: m.supervision_plan_crumb(),
    heading: headingOf(view),
    columns: columns(),
    rows: rows.map((row) => [
      ...[row.code, row.productName, row.producerName, communeOf(row.unitId), row.star],
      ...[row.points, pointsOf(row.risks, view.rules)],
      row.lastCheckOn === null ? '' : formatVietnameseDate(row.lastCheckOn),
      row.leftOut === null ? (lots.get(row.producerId) ?? '') : m.supervision_plan_left_out(),
      drawn.has(row.certificateId) ? plan.year : '',
    ]),
  });
}

function headingOf({ plan, standing }: CheckPlanView): readonly string[] {
  const day = standing.draftedOn === null ? '' : formatVietnameseDate(standing.draftedOn);
  const { producers, products } = standing;
  const seed = standing.seed ?? m.supervision_plan_seed_none();
  return [
    m.supervision_plan_page_title({ year: plan.year }),
    m.supervision_plan_page_lead({ province: plan.province, producers, products, day }),
    `${m.supervision_plan_seed()}: ${seed}`,
    `${m.supervision_plan_population()}: ${standing.population}`,
    m.supervision_plan_repeat(),
  ];
}

/** Of each producer that is not left out, once there is a seed. */
function lotsOf(
  rows: readonly ListedCandidate[],
  seed: string | null,
): ReadonlyMap<string, string> {
  if (seed === null) return new Map();
  const smallest = new Map<string, string>();
  for (const { producerId, code } of rows) {
    const before = smallest.get(producerId);
    if (before === undefined || code < before) smallest.set(producerId, code);
  }
  return new Map(
    [...smallest].map(([producerId, code]) => {
      const lot = createHash('sha256').update(producerLotText(seed, code), 'utf8').digest('hex');
      return [producerId, lot];
    }),
  );
}

function columns(): readonly WrittenColumn[] {
  return [
    { head: [m.supervision_plan_col_code()], width: 22 },
    { head: [m.supervision_plan_col_product()], width: 34 },
    { head: [m.supervision_plan_col_producer()], width: 34 },
    { head: [m.supervision_plan_col_commune()], width: 22 },
    { head: [m.supervision_plan_col_star()], width: 7 },
    { head: [m.supervision_plan_col_points()], width: 8 },
    { head: [m.supervision_plan_col_why()], width: 40 },
    { head: [m.supervision_plan_col_last()], width: 16 },
    { head: [m.supervision_plan_col_lot()], width: 66 },
    { head: [m.supervision_plan_col_chosen()], width: 12 },
  ];
}
