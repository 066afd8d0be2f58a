import { isAllowedSomewhere, isWithinReach, type Actor } from '#domain/access/authorize.ts';
import type { Days } from '#domain/calendar/period.ts';
import { formatVietnameseDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import type { CountDesk } from '#domain/counts/six-counts.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import type { UnitId } from '#domain/units/unit.ts';
import type { StepsScope } from '#storage/counts/list-steps.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { unitsToLookIn } from '../register/unit-asked.ts';

/** Which dossiers are counted, where and when. */
export interface CountQuestion {
  readonly desk: CountDesk;
  readonly period: Days;
  /** Counted as it stood on this day; a period that has ended counts to its end. */
  readonly asOf: PlainDate;
  /** Those of a unit, of today or of its own time; null for all within reach. */
  readonly unitId: UnitId | null;
  /** Those of which nobody has said in which commune they lie since theirs was divided. */
  readonly isOpenPlace: boolean;
}

/** A question as it is counted. */
export interface CountScope extends StepsScope {
  /** The period as far as it is counted. */
  readonly days: Days;
}

/**
 * The scope of a question. Refuses NOT_ALLOWED, COUNT_PERIOD_BACKWARDS, COUNT_DAY_AHEAD for a day to come
 * and COUNT_BEFORE_PERIOD for one before the period.
 */
export function scopeOf(deps: Deps, actor: Actor, question: CountQuestion): Result<CountScope> {
  if (!isAllowedSomewhere(actor, 'count.view')) return refuse('NOT_ALLOWED');
  const { period, asOf, unitId } = question;
  if (period.to < period.from) return refuse('COUNT_PERIOD_BACKWARDS', {}, 'den');
  if (asOf > deps.clock.today()) return refuse('COUNT_DAY_AHEAD', {}, 'ngay');
  if (asOf < period.from) {
    const from = formatVietnameseDate(period.from);
    return refuse('COUNT_BEFORE_PERIOD', { from }, 'ngay');
  }
  const reach = reachFor(deps, actor, 'count.view');
  if (unitId !== null && !isWithinReach(reach, { unitId }, deps.units))
    return refuse('NOT_ALLOWED');
  const days = { from: period.from, to: asOf < period.to ? asOf : period.to };
  return ok({ reach, units: unitId === null ? null : unitsToLookIn(deps, unitId, days.to), days });
}
