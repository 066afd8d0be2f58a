import { addDays } from '../calendar/day-arithmetic.ts';
import { formatVietnameseDate, plainDate, type PlainDate } from '../calendar/plain-date.ts';
import { placeInReassessmentWindow, reassessmentWindow } from '../calendar/reassessment-window.ts';
import { ok, refusal, refuse, type Refusal, type Result } from '../result.ts';
import type { CertificateFacts } from './certificate.ts';

/** By which paper a certificate stays valid beyond its end, to which day, and why its window could not be met. */
export interface Extension {
  readonly until: PlainDate;
  readonly number: string;
  readonly dated: PlainDate;
  readonly ground: string;
}

/** The views of the list: what waits for the leader, what stands on the day, what is over. */
export const EXTENSION_VIEWS = ['waits', 'stands', 'over'] as const;
export type ExtensionView = (typeof EXTENSION_VIEWS)[number];

/** Calendar days after its own last day for which a certificate can stay valid at most (Đ12.3). */
const MOST_DAYS = 180;

/** The Decision that lets a certificate be extended is in force from this day (Đ11.1). */
const IN_FORCE = plainDate(2026, 5, 22);

/** The last day to which a certificate of that end can stay valid. */
export function lastExtension(validTo: PlainDate): PlainDate {
  return addDays(validTo, MOST_DAYS);
}

/**
 * Whether a certificate can be extended today (Đ12.3): it stands, was not extended before, its window
 * for a re-assessment (Đ7.6a) is over, and less than 180 days have passed since its end. Refuses
 * EXTENSION_NOT_STANDING, EXTENSION_STANDS, EXTENSION_WINDOW_OPEN and EXTENSION_OVER.
 */
export function mayExtend(facts: CertificateFacts, today: PlainDate): Result<null> {
  const { validTo, extendedUntil } = facts;
  if (facts.revokedOn ?? facts.replacedOn ?? facts.annulledOn)
    return refuse('EXTENSION_NOT_STANDING');
  if (extendedUntil !== null)
    return refuse('EXTENSION_STANDS', { until: formatVietnameseDate(extendedUntil) });
  const window = reassessmentWindow(validTo);
  const closes = formatVietnameseDate(window.closesOn);
  if (placeInReassessmentWindow(today, window) !== 'late')
    return refuse('EXTENSION_WINDOW_OPEN', { closes });
  const last = lastExtension(validTo);
  return today > last ? refuse('EXTENSION_OVER', { last: formatVietnameseDate(last) }) : ok(null);
}

/**
 * Whether it can be extended by that paper to that day. Refuses what `mayExtend` does, and all at once
 * EXTENSION_UNTIL, EXTENSION_BEFORE_LAW and EXTENSION_PAPER_AHEAD.
 */
export function checkExtension(
  facts: CertificateFacts,
  { until, dated }: Pick<Extension, 'until' | 'dated'>,
  today: PlainDate,
): Result<null> {
  const may = mayExtend(facts, today);
  if (!may.ok) return may;
  const refusals: Refusal[] = [];
  const first = addDays(facts.validTo, 1);
  const from = first < today ? today : first;
  const last = lastExtension(facts.validTo);
  if (until < from || until > last) {
    const range = { from: formatVietnameseDate(from), last: formatVietnameseDate(last) };
    refusals.push(refusal('EXTENSION_UNTIL', range, 'until'));
  }
  if (dated < IN_FORCE)
    refusals.push(
      refusal('EXTENSION_BEFORE_LAW', { day: formatVietnameseDate(IN_FORCE) }, 'dated'),
    );
  if (dated > today) refusals.push(refusal('EXTENSION_PAPER_AHEAD', {}, 'dated'));
  const [one, ...others] = refusals;
  return one ? { ok: false, refusals: [one, ...others] } : ok(null);
}

/** The last day of an extension that the result of this day ends; null where nothing is left to end. */
export function endedBy(facts: CertificateFacts, resultOn: PlainDate): PlainDate | null {
  const { validTo, extendedUntil } = facts;
  const last = addDays(resultOn, -1);
  if (extendedUntil === null || extendedUntil <= last) return null;
  return last < validTo ? validTo : last;
}
