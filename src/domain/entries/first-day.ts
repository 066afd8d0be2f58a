import type { PlainDate } from '../calendar/plain-date.ts';
import type { Entry } from './check-entry.ts';

/**
 * Since when an entry is what it is: its opening, else the day of its paper, and today where it says neither. A point of
 * sale that opened in 2021 stood in 2022, whenever somebody enters it.
 */
export function firstDayOf({ values }: Pick<Entry, 'values'>, today: PlainDate): PlainDate {
  const said = values.openedOn ?? values.paperDay;
  const day = typeof said === 'string' ? (said as PlainDate) : today;
  return day < today ? day : today;
}
