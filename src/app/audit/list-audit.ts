import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import type { AuditEvent } from '#domain/audit/entry.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { listAuditEntries, type AuditRow } from '#storage/audit/audit-entries.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf, sliceOf } from '../paging.ts';

export const AUDIT_PER_PAGE = 50;

/** Which entries a page asks for. */
export interface AuditFilter {
  readonly account: string;
  readonly event: AuditEvent | null;
  readonly object: string;
  /** Both days belong to it. */
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
  readonly refusedOnly: boolean;
  /** From 1. */
  readonly page: number;
}

export interface AuditList {
  readonly rows: readonly AuditRow[];
  readonly total: number;
  readonly pages: number;
}

/**
 * The audit log for the inspector: what people of the province read, what was refused, and what
 * strangers tried, the newest first. Refuses NOT_ALLOWED.
 */
export async function listAudit(
  deps: Deps,
  actor: Actor,
  { page, ...filter }: AuditFilter,
): Promise<Result<AuditList>> {
  if (!isAllowedSomewhere(actor, 'audit.view')) return refuse('NOT_ALLOWED');
  const { rows, total } = await listAuditEntries(deps.db, reachFor(deps, actor, 'audit.view'), {
    ...filter,
    ...sliceOf(page, AUDIT_PER_PAGE),
  });
  return ok({ rows, total, pages: pagesOf(total, AUDIT_PER_PAGE) });
}
