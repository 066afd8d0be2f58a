import type { PlainDate } from '#domain/calendar/plain-date.ts';
import type { DayKind } from '#domain/notices/kinds.ts';

/** Something the day tells. */
export interface DueToday {
  readonly kind: DayKind;
  readonly subjectId: string;
  readonly lastDay: PlainDate;
  readonly dueOn: PlainDate;
  /** How many of its subject fall due that day, where it is not one. */
  readonly count?: number;
}
