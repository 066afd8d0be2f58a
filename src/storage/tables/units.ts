import type { Generated } from 'kysely';
import type { PlainDate } from '#domain/calendar/plain-date.ts';

export interface UnitTable {
  id: string;
  code: string;
  level: 'province' | 'district' | 'commune';
  kind: string;
  name: string;
  full_name: string;
  folded: string;
  parent_id: string | null;
  valid_from: PlainDate | null;
  valid_to: PlainDate | null;
  source: string;
}

export interface UnitSuccessionTable {
  from_id: string;
  to_id: string;
  on_day: PlainDate;
  whole: boolean;
  source: string;
}

export interface UnitReachTable {
  unit_id: string;
  within_id: string;
  /** `-infinity`: since ever. */
  from_day: PlainDate;
  /** First day on which it no longer holds; `infinity`: it holds. */
  until_day: PlainDate;
}

export interface UnitReachSourceTable {
  single: Generated<boolean>;
  records: string;
}
