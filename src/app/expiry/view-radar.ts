import type { Actor } from '#domain/access/authorize.ts';
import { addDays } from '#domain/calendar/day-arithmetic.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { REASSESSMENT_DAYS } from '#domain/calendar/reassessment-window.ts';
import type { Month } from '#domain/expiry/horizon.ts';
import { countEnding, countViews, type EndingCounts } from '#storage/expiry/count-ending.ts';
import { countLapse } from '#storage/expiry/count-lapse.ts';
import type { EndingFilter } from '#domain/expiry/views.ts';
import type { Deps } from '../deps.ts';
import { radarScope } from './scope.ts';

/** One number of the radar; `unanswered` of it were told and have not answered. */
export interface RadarCell {
  readonly count: number;
  readonly unanswered: number;
}

export interface RadarRow extends RadarCell {
  /** '' for places that nobody has resolved. */
  readonly commune: string;
  /** Null for those. */
  readonly name: string | null;
  /** By month, in the radar's order. */
  readonly cells: readonly RadarCell[];
}

export interface Radar {
  readonly months: readonly Month[];
  /** The communes with any, those with most first. */
  readonly rows: readonly RadarRow[];
  readonly foot: Omit<RadarRow, 'commune' | 'name'>;
  /** Of the list as it is narrowed but for the view. */
  readonly counts: EndingCounts;
  /** Those that end within the longest time ahead of a re-assessment, whatever the list is narrowed by. */
  readonly soon: { readonly before: PlainDate; readonly counts: EndingCounts };
  /** Stars in force now, and on that day if none of those is renewed. */
  readonly stars: { readonly now: number; readonly left: number };
}

/**
 * Whose star ends when and in which commune, for eighteen months ahead, from the certificates as of
 * today. The numbers follow the narrowing but for the month and commune that they are laid out by.
 */
export async function viewRadar(deps: Deps, actor: Actor, filter: EndingFilter): Promise<Radar> {
  const scope = radarScope(deps, actor);
  const before = addDays(scope.horizon.today, REASSESSMENT_DAYS.earliest + 1);
  const laidOut = { ...filter, month: null, commune: null };
  const [cells, counts, soon, lapse] = await Promise.all([
    countEnding(deps.db, scope, laidOut),
    countViews(deps.db, scope, filter),
    countViews(deps.db, scope, { ...EVERYTHING, before }),
    countLapse(deps.db, scope, before),
  ]);
  const { months } = scope.horizon;
  const rows = [...Map.groupBy(cells, (cell) => cell.commune)].map(([commune, own]) => ({
    commune,
    name: scope.places.find(({ id }) => id === commune)?.name ?? null,
    ...rowOf(months, own),
  }));
  const now = sum(lapse.map((one) => one.now));
  return {
    months,
    rows: rows.toSorted(
      (a, b) => b.count - a.count || (a.name ?? '').localeCompare(b.name ?? '', 'vi'),
    ),
    foot: rowOf(months, cells),
    counts,
    soon: { before, counts: soon },
    stars: { now, left: now - sum(lapse.map((one) => one.ending)) },
  };
}

/** Today's communes that the actor's list can be narrowed to. */
export function listPlaces(
  deps: Deps,
  actor: Actor,
): readonly { readonly id: string; readonly name: string }[] {
  return radarScope(deps, actor).places.map(({ id, name }) => ({ id, name }));
}

export const EVERYTHING: EndingFilter = {
  month: null,
  commune: null,
  star: null,
  sector: null,
  view: null,
  before: null,
};

function rowOf(months: readonly Month[], cells: readonly (RadarCell & { month: Month })[]) {
  const together = (some: readonly RadarCell[]): RadarCell => ({
    count: sum(some.map((one) => one.count)),
    unanswered: sum(some.map((one) => one.unanswered)),
  });
  return {
    ...together(cells),
    cells: months.map((month) => together(cells.filter((cell) => cell.month === month))),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
