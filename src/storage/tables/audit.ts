import type { AuditEvent, AuditObjectKind } from '#domain/audit/entry.ts';
import type { Instant } from '#domain/calendar/plain-date.ts';

export interface AuditEntryTable {
  id: string;
  at: Instant;
  account_id: string | null;
  address: string;
  event: AuditEvent;
  object_kind: AuditObjectKind | null;
  object_id: string | null;
  outcome: string;
}
