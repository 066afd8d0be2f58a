import type { ColumnType, Generated } from 'kysely';
import type { SubjectKind } from '#domain/acts/subject.ts';
import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Json } from './columns.ts';

export interface ActTable {
  id: string;
  subject_kind: SubjectKind;
  subject_id: string;
  seq: number;
  kind: string;
  actor_kind: 'person' | 'console' | 'job' | 'program' | 'visitor';
  actor_id: string | null;
  actor_name: string | null;
  role: string;
  at: Instant;
  on_day: PlainDate;
  data: Json;
  idempotency_key: string | null;
  request_hash: Buffer | null;
  batch_id: string | null;
  previous_hash: Buffer | null;
  hash: Buffer;
}

export interface CounterTable {
  unit_id: string;
  year: number;
  kind: 'productCode' | 'communeSlip' | 'officeSlip' | 'certificate';
  last: number;
}

/** What has a position in the log; the names are those of the tables. */
export const RECORD_KINDS = [
  'act',
  'file',
  'regulation',
  'decision',
  'certificate',
  'signed_paper',
  'criteria_wording',
  'statement',
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

export interface SignedPaperTable {
  id: string;
  kind: 'minutes' | 'sheet' | 'certificate';
  subject_id: string;
  sha256: Buffer;
  pdf: Buffer;
  made_at: Instant;
}

export interface LedgerPendingTable {
  no: Generated<number>;
  kind: RecordKind;
  record_id: string;
}

export interface LedgerEntryTable {
  position: number;
  kind: RecordKind;
  record_id: string;
  leaf: Buffer;
}

export interface LedgerCheckpointTable {
  size: number;
  root: Buffer;
  frontier: Buffer;
  at: Instant;
  previous_hash: Buffer | null;
  hash: Buffer;
}

export interface LedgerVerificationTable {
  id: string;
  depth: 'quick' | 'full';
  began: Instant;
  ended: Instant;
  size: number;
  finding: ColumnType<unknown, string | null, string | null>;
}
