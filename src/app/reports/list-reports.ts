import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listReports as query, type ListedReport } from '#storage/reports/reports.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';

const PER_PAGE = 25;

/** The reports within reach, of the latest periods first. Refuses NOT_ALLOWED. */
export async function listReports(
  deps: Deps,
  actor: Actor,
  page: number,
): Promise<
  Result<{ readonly rows: readonly ListedReport[]; readonly total: number; readonly pages: number }>
> {
  if (!isAllowedSomewhere(actor, 'report.view')) return refuse('NOT_ALLOWED');
  const reach = reachFor(deps, actor, 'report.view');
  const list = await query(deps.db, reach, sliceOf(page, PER_PAGE));
  return ok({ ...list, pages: pagesOf(list.total, PER_PAGE) });
}
