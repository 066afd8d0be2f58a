import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import type { Days } from '#domain/calendar/period.ts';
import type { ReportKind } from '#domain/reports/content.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { Unit } from '#domain/units/unit.ts';
import { listReportsFor, type ListedReport } from '#storage/reports/reports.ts';
import { reachFor } from '../allow.ts';
import { communesWithin } from '../counts/communes-on.ts';
import type { Deps } from '../deps.ts';

/** A commune with its report of a period; null: it has not reported, which is no zero. */
export interface CommuneReport {
  readonly unit: Unit;
  readonly report: ListedReport | null;
}

export interface CommuneReports {
  readonly rows: readonly CommuneReport[];
  /** Those with a frozen version. */
  readonly done: number;
}

/** Which communes within reach have reported for a period: those without a report first. Refuses NOT_ALLOWED. */
export async function viewCommuneReports(
  deps: Deps,
  actor: Actor,
  period: Days & { readonly kind: ReportKind },
): Promise<Result<CommuneReports>> {
  if (!isAllowedSomewhere(actor, 'report.view')) return refuse('NOT_ALLOWED');
  const today = deps.clock.today();
  const communes = communesWithin(
    deps,
    reachFor(deps, actor, 'report.view'),
    period.to < today ? period.to : today,
  );
  const all = await listReportsFor(
    deps.db,
    communes.map(({ id }) => id),
    period,
  );
  const first = new Map(all.toReversed().map((report) => [report.unitId, report]));
  const rows = communes.map((unit) => ({ unit, report: first.get(unit.id) ?? null }));
  return ok({
    rows: rows.toSorted((a, b) => Number(a.report !== null) - Number(b.report !== null)),
    done: rows.filter(({ report }) => report !== null && report.frozenOn !== null).length,
  });
}
