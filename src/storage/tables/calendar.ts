import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Json } from './columns.ts';

export interface HolidayNoticeTable {
  no: number;
  year: number;
  number: string;
  dated: PlainDate | null;
  tet_from: PlainDate | null;
  national_day_with: PlainDate | null;
  swaps: Json;
  provisional: boolean;
  withdrawn: boolean;
  entered_by: string;
  entered_at: Instant;
  idempotency_key: string;
  request_hash: Buffer | null;
}
