import { daysBetween } from '../calendar/day-arithmetic.ts';
import { formatVietnameseDate, type PlainDate } from '../calendar/plain-date.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { okUnless, refusal, type Refusal, type Result } from '../result.ts';
import { termOf, type Base, type Deadline, type Term } from './deadline.ts';

/** A milestone as far as its days go. */
export interface Dated {
  readonly key: string;
  readonly words: string;
  readonly deadline: Deadline;
}

/**
 * The days of all milestones, by key. One that hangs on another is counted from the day on which that was
 * done, until then from its last day. Refuses a circle (PLANS_MILESTONE_CIRCLE) and a milestone that is not
 * there (PLANS_NO_SUCH_MILESTONE).
 */
export function termsOf(
  milestones: readonly Dated[],
  calendar: WorkingCalendar,
  doneOn: ReadonlyMap<string, PlainDate>,
): Result<ReadonlyMap<string, Term>> {
  const refusals = danglingOf(milestones);
  if (refusals.length > 0) return okUnless(refusals, new Map<string, Term>());
  const byKey = new Map(milestones.map((one) => [one.key, one]));
  const terms = new Map<string, Term>();
  const find = (key: string): Term => {
    const known = terms.get(key);
    if (known) return known;
    const one = byKey.get(key);
    if (one === undefined) throw new Error(`no milestone ${key}`);
    const term = termOf(one.deadline, calendar, baseOf);
    terms.set(key, term);
    return term;
  };
  const baseOf = (key: string): Base => {
    const done = doneOn.get(key);
    if (done !== undefined) return { day: done, provisional: false };
    return { day: find(key).lastDay, provisional: true };
  };
  for (const { key } of milestones) find(key);
  return okUnless([], terms);
}

/** What milestones hang on that is not there, and each circle by its first milestone. */
function danglingOf(milestones: readonly Dated[]): readonly Refusal[] {
  const byKey = new Map(milestones.map((one) => [one.key, one]));
  const missing = milestones.filter(({ deadline }) => {
    const on = leansOn(deadline);
    return on !== null && !byKey.has(on);
  });
  const first = missing[0];
  if (first) return [refusal('PLANS_NO_SUCH_MILESTONE', { name: leansOn(first.deadline) ?? '' })];
  for (const { key } of milestones) {
    const way: string[] = [];
    for (let at: string | null = key; at !== null; at = leansOn(byKey.get(at)?.deadline ?? null)) {
      if (way.includes(at)) {
        const names = way.slice(way.indexOf(at)).map((one) => byKey.get(one)?.words ?? one);
        return [refusal('PLANS_MILESTONE_CIRCLE', { names: names.join(' → ') })];
      }
      way.push(at);
    }
  }
  return [];
}

/** The milestone that a deadline is counted from. */
export function leansOn(deadline: Deadline | null): string | null {
  if (deadline?.kind !== 'after') return null;
  return 'milestone' in deadline.of ? deadline.of.milestone : null;
}

/**
 * Refuses a deadline that lies before its start: before the first day of the plan, or of the milestone
 * itself (PLANS_DEADLINE_BEFORE_START).
 */
export function checkTerms(
  milestones: readonly (Dated & { readonly startsOn: PlainDate | null })[],
  terms: ReadonlyMap<string, Term>,
  planFrom: PlainDate,
): Result<null> {
  const refusals = milestones.flatMap(({ key, words, startsOn }) => {
    const lastDay = terms.get(key)?.lastDay;
    const start = startsOn !== null && startsOn > planFrom ? startsOn : planFrom;
    if (lastDay === undefined || lastDay >= start) return [];
    const data = {
      ...{ name: words, last: formatVietnameseDate(lastDay), start: formatVietnameseDate(start) },
    };
    return [refusal('PLANS_DEADLINE_BEFORE_START', data, 'deadline')];
  });
  return okUnless(refusals, null);
}

/** How something with a last day stands as of a day. */
export type DueState =
  | { readonly kind: 'done'; readonly on: PlainDate; readonly late: number }
  | { readonly kind: 'left'; readonly days: number }
  | { readonly kind: 'late'; readonly days: number };

/** On its last day 0 days are left; the day after it is late by one. What is done later than `day` is not done yet. */
export function dueState(lastDay: PlainDate, doneOn: PlainDate | null, day: PlainDate): DueState {
  if (doneOn !== null && doneOn <= day)
    return { kind: 'done', on: doneOn, late: Math.max(0, daysBetween(lastDay, doneOn)) };
  const left = daysBetween(day, lastDay);
  return left >= 0 ? { kind: 'left', days: left } : { kind: 'late', days: -left };
}
