import type { Instant } from '#domain/calendar/plain-date.ts';
import type { Json } from './columns.ts';

export interface CriteriaWordingTable {
  id: string;
  criteria_version: string;
  no: number;
  texts: Json;
  sha256: Buffer;
  actor_kind: 'person' | 'console';
  actor_id: string | null;
  actor_name: string | null;
  published_at: Instant;
}

export interface WordingDraftTable {
  account_id: string;
  criteria_version: string;
  texts: Json;
  sha256: Buffer;
  sent_at: Instant;
}
