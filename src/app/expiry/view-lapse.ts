import type { Actor } from '#domain/access/authorize.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { REASSESSMENT_DAYS } from '#domain/calendar/reassessment-window.ts';
import { countLapse, type Lapse } from '#storage/expiry/count-lapse.ts';
import type { Deps } from '../deps.ts';
import { radarScope } from './scope.ts';

/** Stars now, and how many of them end before the day. */
export type LapseCell = Pick<Lapse, 'now' | 'ending'>;

export interface LapseRow {
  readonly commune: string;
  readonly name: string | null;
  /** Of three, four and five stars, and together. */
  readonly stars: readonly LapseCell[];
  readonly total: LapseCell;
}

export interface LapseView {
  readonly before: PlainDate;
  /** The communes with any, those that lose most first. */
  readonly rows: readonly LapseRow[];
  readonly foot: Pick<LapseRow, 'stars' | 'total'>;
}

export const LAPSE_STARS = [3, 4, 5] as const;

/**
 * What is left of the stars of each commune and of all together if nobody renews what ends before a
 * day; a day that lies outside what the radar looks at is drawn into it, so that each number has its list.
 */
export async function viewLapse(
  deps: Deps,
  actor: Actor,
  asked: PlainDate | null,
): Promise<LapseView> {
  const scope = radarScope(deps, actor);
  const { today, until } = scope.horizon;
  const usual = addDays(today, REASSESSMENT_DAYS.earliest + 1);
  const day = asked ?? usual;
  const last = addDays(until, 1);
  const before = day > last ? last : day <= today ? addDays(today, 1) : day;
  const lapse = await countLapse(deps.db, scope, before);
  const rows = [...Map.groupBy(lapse, (one) => one.commune)].map(([commune, own]) => ({
    commune,
    name: scope.places.find(({ id }) => id === commune)?.name ?? null,
    ...rowOf(own),
  }));
  return {
    before,
    rows: rows.toSorted((a, b) => b.total.ending - a.total.ending || b.total.now - a.total.now),
    foot: rowOf(lapse),
  };
}

function rowOf(own: readonly Lapse[]): Pick<LapseRow, 'stars' | 'total'> {
  return {
    stars: LAPSE_STARS.map((star) => together(own.filter((one) => one.star === star))),
    total: together(own),
  };
}

function together(some: readonly LapseCell[]): LapseCell {
  return {
    now: some.reduce((sum, { now }) => sum + now, 0),
    ending: some.reduce((sum, { ending }) => sum + ending, 0),
  };
}
