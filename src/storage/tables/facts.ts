import type { ColumnType, Generated } from 'kysely';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { FactSource } from '#domain/facts/fact.ts';
import type { FactSubject } from '#domain/facts/values.ts';

export interface StatementTable {
  id: string;
  no: Generated<number>;
  subject_kind: FactSubject;
  subject_id: string;
  source: FactSource;
  source_id: string | null;
  act_id: string | null;
  stated_at: Instant;
  stated_on: PlainDate;
  reason: string;
}

export interface FactTable {
  statement_id: string;
  name: string;
  /** JSON null is none, SQL null was erased: both come back as null, `nonce` tells them apart. */
  value: ColumnType<unknown, string, never>;
  nonce: string | null;
  value_hash: Buffer;
  valid_from: PlainDate;
  valid_to: PlainDate | null;
}
