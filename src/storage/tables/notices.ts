import type { Instant, PlainDate } from '#domain/calendar/plain-date.ts';
import type { Leaves, Topic } from '#domain/notices/kinds.ts';
import type { ColumnType, Generated } from 'kysely';
import type { Json } from './columns.ts';

export interface NoticeTable {
  id: Generated<string>;
  account_id: string;
  kind: string;
  subject_kind:
    'dossier' | 'session' | 'decision' | 'certificate' | 'account' | 'producer' | 'product';
  subject_id: string;
  figures: Json;
  at: Instant;
  on_day: PlainDate;
  act_seq: number | null;
  due_on: PlainDate | null;
  read_at: Instant | null;
  leaves: Leaves;
  left_at: Instant | null;
  others: ColumnType<unknown, never, never>;
}

export interface NoticeChoiceTable {
  account_id: string;
  topic: Topic;
  leaves: Leaves;
}
