import { plainDate, yearOf, type PlainDate } from '../calendar/plain-date.ts';
import { okUnless, refusal, refuse, ok, type Refusal, type Result } from '../result.ts';
import { isSoonAfter, type LastCheck } from './check-again.ts';
import type { DrawMethod } from './draw.ts';
import type { PlanEntry } from './plan-acts.ts';

/** Why a producer is not among those of whom is chosen. */
export const LEFT_OUT = ['checked', 'planned'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

/** More than this nobody visits in a year. */
export const PLAN_MAX = { byRisk: 500, count: 50, share: 100 } as const;

/**
 * Whether a producer is left out: another check within the months of the Regulation would come however late in the
 * year (Đ9.2b), or it came out already in a plan of this year.
 */
export function leftOutOf(
  last: LastCheck | null,
  months: number,
  year: number,
  isPlanned: boolean,
): LeftOut | null {
  if (isPlanned) return 'planned';
  return isSoonAfter(last, months, plainDate(year, 12, 31)) ? 'checked' : null;
}

/** What there is of plans of the year already. */
export interface EarlierPlans {
  readonly waiting: boolean;
  readonly confirmed: number;
}

/**
 * Whether a plan may be drafted. For this year or the next; one at a time; one more than the first says why, for a
 * second seed draws others. Refuses PLAN_YEAR, PLAN_CHOOSES_NOBODY, PLAN_TOO_MANY, PLAN_WAITS, PLAN_ONCE_MORE.
 */
export function checkDraft(
  { year, method, reason }: { year: number; method: DrawMethod; reason: string | null },
  earlier: EarlierPlans,
  today: PlainDate,
): Result<null> {
  const faults: Refusal[] = [];
  const now = yearOf(today);
  if (year !== now && year !== now + 1) faults.push(refusal('PLAN_YEAR', { now, next: now + 1 }));
  const { byRisk, random } = method;
  if (byRisk === 0 && random.value === 0) faults.push(refusal('PLAN_CHOOSES_NOBODY', {}, 'byRisk'));
  if (byRisk > PLAN_MAX.byRisk)
    faults.push(refusal('PLAN_TOO_MANY', { max: PLAN_MAX.byRisk }, 'byRisk'));
  const max = PLAN_MAX[random.mode];
  if (random.value > max) faults.push(refusal('PLAN_TOO_MANY', { max }, 'randomValue'));
  if (earlier.waiting) faults.push(refusal('PLAN_WAITS', { year }));
  else if (earlier.confirmed > 0 && reason === null)
    faults.push(refusal('PLAN_ONCE_MORE', { year, count: earlier.confirmed }, 'reason'));
  return okUnless(faults, null);
}

/** Where the check of an entry stands; null: none was ordered. */
export type EntryCheck = 'open' | 'closed' | 'cancelled' | null;

/** Whether a check may be ordered of it: not one that was dropped or has its check. Refuses PLAN_ENTRY_SETTLED. */
export function checkOrderable(
  entry: Pick<PlanEntry, 'dropped'> | undefined,
  check: EntryCheck,
): Result<null> {
  if (!entry) return refuse('NOT_FOUND');
  const isFree = entry.dropped === null && (check === null || check === 'cancelled');
  return isFree ? ok(null) : refuse('PLAN_ENTRY_SETTLED');
}
