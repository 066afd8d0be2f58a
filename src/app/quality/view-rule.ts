import type { Actor } from '#domain/access/authorize.ts';
import type { RuleCode } from '#domain/quality/rules.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import {
  countFindings,
  listFindings,
  type AcceptedFinding,
} from '#storage/quality/list-findings.ts';
import type { FindingRow } from '#storage/quality/findings.ts';
import { allow, reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';
import { asOf } from './as-of.ts';
import { narrowTo, unitChoices, type UnitChoice } from './narrow.ts';

export interface RuleQuery {
  readonly rule: RuleCode;
  readonly unitId: string | null;
  readonly accepted: boolean;
  /** From 1. */
  readonly page: number;
}

export interface ShownFinding extends FindingRow, AcceptedFinding {
  readonly unitName: string;
  /** It lies in a commune, of today or of before; else nothing narrower than a province is known. */
  readonly inCommune: boolean;
  readonly mayAccept: boolean;
}

export interface RuleView {
  readonly rows: readonly ShownFinding[];
  readonly open: number;
  readonly accepted: number;
  readonly pages: number;
  readonly units: readonly UnitChoice[];
}

export const FINDINGS_PER_PAGE = 25;

/** What one rule finds within reach, page by page; the accepted ones apart. Refuses as `viewQuality` does. */
export async function viewRule(
  deps: Deps,
  actor: Actor,
  { rule, unitId, accepted, page }: RuleQuery,
): Promise<Result<RuleView>> {
  const reach = reachFor(deps, actor, 'quality.view');
  if (reach.withinUnits.size === 0) return refuse('NOT_ALLOWED');
  const where = narrowTo(deps, reach, unitId);
  if (!where.ok) return where;
  const counts = await countFindings(deps.db, asOf(deps), where.value);
  const count = counts.find((one) => one.rule === rule) ?? { open: 0, accepted: 0 };
  const query = { ...where.value, rule, accepted };
  const rows = await listFindings(deps.db, asOf(deps), query, sliceOf(page, FINDINGS_PER_PAGE));
  const today = deps.clock.today();
  return ok({
    rows: rows.map((row) => ({
      ...row,
      unitName: deps.units.unitById(row.unitId, today)?.fullName ?? row.unitId,
      inCommune: deps.units.unitById(row.unitId, today)?.level === 'commune',
      mayAccept: allow(deps, actor, 'quality.accept', { unitId: row.unitId }).ok,
    })),
    open: count.open,
    accepted: count.accepted,
    pages: pagesOf(accepted ? count.accepted : count.open, FINDINGS_PER_PAGE),
    units: unitChoices(deps, reach),
  });
}
