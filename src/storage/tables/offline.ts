import type { Instant } from '#domain/calendar/plain-date.ts';

export interface DeviceLineTable {
  account_id: string;
  line: string;
  item: string;
  version: number;
  received_at: Instant;
}
