import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Correction } from './correction.ts';
import type { Dated } from './fact.ts';

/** The first day of which the register says anything of a subject; null: it says nothing. */
export function beginOf(facts: readonly Dated[]): PlainDate | null {
  return facts.reduce<PlainDate | null>(
    (first, { validFrom }) => (first === null || validFrom < first ? validFrom : first),
    null,
  );
}

/**
 * An official's edit of the register: since a day on which the entry was there, with a reason that names
 * what it goes by. A day to come is none: the row of the register says what is true now. Refuses
 * EDIT_WITHOUT_REASON, EDIT_AHEAD, EDIT_BEFORE_ENTRY.
 */
export function checkEdit(
  { since, reason }: { readonly since: PlainDate; readonly reason: string },
  facts: readonly Dated[],
  today: PlainDate,
): Result<Correction> {
  const tidy = reason.trim();
  if (tidy === '') return refuse('EDIT_WITHOUT_REASON', {}, 'reason');
  const day = formatVietnameseDate(since);
  if (since > today) return refuse('EDIT_AHEAD', { day }, 'since');
  const begin = beginOf(facts);
  if (begin !== null && since < begin)
    return refuse('EDIT_BEFORE_ENTRY', { day, begin: formatVietnameseDate(begin) }, 'since');
  return ok({ since, reason: tidy });
}
