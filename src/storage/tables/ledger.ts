import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Json } from './columns.ts';

export interface ActTable {
  id: string;
  subject_kind: 'dossier' | 'session' | 'decision' | 'certificate' | 'account' | 'producer';
  subject_id: string;
  seq: number;
  kind: string;
  actor_kind: 'person' | 'console' | 'job';
  actor_id: string | null;
  actor_name: string | null;
  role: string;
  at: Instant;
  on_day: PlainDate;
  data: Json;
  idempotency_key: string | null;
  previous_hash: Buffer | null;
  hash: Buffer;
}

export interface CounterTable {
  unit_id: string;
  year: number;
  kind: 'productCode' | 'communeSlip' | 'officeSlip' | 'certificate';
  last: number;
}
