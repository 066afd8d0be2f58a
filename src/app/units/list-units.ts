import { isAllowedSomewhere, type Actor } from '#domain/access/authorize.ts';
import type { PlainDate } from '#domain/calendar/plain-date.ts';
import { ok, refuse, type Result } from '#domain/result.ts';
import { fold } from '#domain/text/fold.ts';
import { lifeOn } from '#domain/units/span.ts';
import type { Unit, UnitId } from '#domain/units/unit.ts';
import { reachFor } from '../allow.ts';
import type { Deps } from '../deps.ts';
import { pagesOf } from '../paging.ts';
import { lastDayOf } from './last-day.ts';

/** The lists of one page: units of today, those to come, those that ended. */
export const UNIT_LISTS = ['now', 'future', 'old'] as const;
export type UnitList = (typeof UNIT_LISTS)[number];

export interface ListedUnit {
  readonly id: UnitId;
  /** By its own day: an ended unit keeps the name it ended with. */
  readonly name: string;
  /** What it lies in, `huyện Bắc Hà, tỉnh Lào Cai`; of an ended unit, in the names of its time. */
  readonly within: string;
  readonly code: string;
  readonly validFrom: PlainDate | null;
  readonly validTo: PlainDate | null;
}

export interface UnitSearch {
  /** Part of a name, whatever its diacritics. */
  readonly text: string;
  readonly list: UnitList;
  /** From 1. */
  readonly page: number;
}

export interface UnitsFound {
  /** Of the reader's provinces. */
  readonly province: string;
  readonly rows: readonly ListedUnit[];
  readonly counts: Readonly<Record<UnitList, number>>;
  readonly pages: number;
}

export const UNITS_PER_PAGE = 50;

/**
 * The units that lie in the reader's province, old and new, found by part of a name. They are held in
 * memory, so nothing is asked of the database. Refuses NOT_ALLOWED.
 */
export function listUnits(deps: Deps, actor: Actor, search: UnitSearch): Result<UnitsFound> {
  if (!isAllowedSomewhere(actor, 'unit.view')) return refuse('NOT_ALLOWED');
  const today = deps.clock.today();
  const provinces = provincesOf(deps, actor, today);
  const all = provinces
    .flatMap((id) => [...deps.units.unitsWithin(id, today)])
    .flatMap((id) => deps.units.unitById(id, lastDayOf(deps, id)) ?? []);
  const words = fold(search.text);
  const said = all.filter(({ fullName }) => fold(fullName).includes(words));
  const lists = Object.groupBy(said, (unit) => listOf(unit, today));
  const chosen = (lists[search.list] ?? []).toSorted(inOrder);
  const first = (search.page - 1) * UNITS_PER_PAGE;
  return ok({
    province: provinces.map((id) => deps.units.unitById(id, today)?.fullName ?? '').join(', '),
    rows: chosen.slice(first, first + UNITS_PER_PAGE).map((unit) => shown(deps, unit)),
    counts: {
      now: lists.now?.length ?? 0,
      future: lists.future?.length ?? 0,
      old: lists.old?.length ?? 0,
    },
    pages: pagesOf(chosen.length, UNITS_PER_PAGE),
  });
}

/** The provinces in which the reader's units lie: an officer of a commune looks round in the whole one. */
function provincesOf(deps: Deps, actor: Actor, today: PlainDate): readonly UnitId[] {
  const own = [...reachFor(deps, actor, 'unit.view').withinUnits];
  const above = own.map((id) => {
    const [now = { id }] = deps.units.currentUnitsOf(id, today).units;
    return deps.units.ancestorsOf(now.id, today).at(-1)?.id ?? now.id;
  });
  return [...new Set(above)];
}

function listOf(unit: Unit, today: PlainDate): UnitList {
  const life = lifeOn(unit, today);
  return life === 'standing' ? 'now' : life === 'notYet' ? 'future' : 'old';
}

/** The widest first, then by code. */
function inOrder(a: Unit, b: Unit): number {
  const [wide, wider] = [a, b].map(({ level }) => LEVELS.indexOf(level));
  return (
    (wide ?? 0) - (wider ?? 0) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : a.id < b.id ? -1 : 1)
  );
}
const LEVELS = ['province', 'district', 'commune'];

function shown(deps: Deps, unit: Unit): ListedUnit {
  const { id, fullName: name, code, validFrom, validTo } = unit;
  const above = deps.units.parentOf(id, lastDayOf(deps, id));
  const within = above ? deps.units.fullAddress(above.id, lastDayOf(deps, id)) : '';
  return { id, name, within, code, validFrom, validTo };
}
