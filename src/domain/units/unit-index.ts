import { addDays } from '../calendar/day-arithmetic.ts';
import type { PlainDate } from '../calendar/plain-date.ts';
import { fold } from '../text/fold.ts';
import { soundKey } from './place-words.ts';
import type { EarlierName, Succession, Unit, UnitId, UnitRecords } from './unit.ts';

/** The records, ready to be looked up. */
export interface UnitIndex {
  readonly units: readonly Unit[];
  readonly byId: ReadonlyMap<UnitId, Unit>;
  readonly byCode: ReadonlyMap<string, readonly Unit[]>;
  /** By folded name, with and without kind, of any day. */
  readonly byFoldedName: () => ReadonlyMap<string, readonly Unit[]>;
  /** By the letters of the name alone, without kind, of any day. */
  readonly bySound: () => ReadonlyMap<string, readonly Unit[]>;
  readonly children: ReadonlyMap<UnitId, readonly Unit[]>;
  /** A day of each era of names, the newest first. */
  readonly nameDays: readonly PlainDate[];
  /** Oldest first. */
  readonly earlierNames: ReadonlyMap<UnitId, readonly EarlierName[]>;
  readonly successions: ReadonlyMap<UnitId, readonly Succession[]>;
  readonly predecessions: ReadonlyMap<UnitId, readonly Succession[]>;
}

/** Indexes the records. Throws on a record that names a unit that is not there: a fault of data. */
export function buildIndex(records: UnitRecords): UnitIndex {
  const { units, successions } = records;
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  if (byId.size !== units.length) throw new Error('Two units carry the same id');
  const linked = [
    ...units.flatMap((unit) => unit.parentId ?? []),
    ...records.earlierNames.map((name) => name.unitId),
    ...successions.flatMap((succession) => [succession.fromId, succession.toId]),
  ];
  const unknown = linked.find((id) => !byId.has(id));
  if (unknown !== undefined) throw new Error(`No unit ${unknown}`);
  const earlierNames = [...records.earlierNames].sort((a, b) => (a.until < b.until ? -1 : 1));
  return {
    units,
    byId,
    byCode: group(
      units.filter((unit) => unit.code !== ''),
      (unit) => unit.code,
    ),
    byFoldedName: once(() =>
      indexNames(units, earlierNames, byId, ({ name, fullName }) => [fold(name), fold(fullName)]),
    ),
    bySound: once(() => indexNames(units, earlierNames, byId, ({ name }) => [soundKey(name)])),
    children: group(
      units.filter((unit) => unit.parentId !== null),
      (unit) => unit.parentId ?? '',
    ),
    nameDays: nameDaysOf(units, earlierNames),
    earlierNames: group(earlierNames, (name) => name.unitId),
    successions: group(successions, (succession) => succession.fromId),
    predecessions: group(successions, (succession) => succession.toId),
  };
}

/** Made at the first question: folding all names would be most of the time that the register takes. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** The last day before each change, and the day of the newest one. */
function nameDaysOf(
  units: readonly Unit[],
  earlierNames: readonly EarlierName[],
): readonly PlainDate[] {
  const changes = new Set([
    ...units.flatMap(({ validFrom, validTo }) => [validFrom ?? [], validTo ?? []].flat()),
    ...earlierNames.map(({ until }) => until),
  ]);
  const [newest, ...earlier] = [...changes].sort().toReversed();
  if (newest === undefined) return [];
  return [newest, ...[newest, ...earlier].map((day) => addDays(day, -1))];
}

function indexNames(
  units: readonly Unit[],
  earlierNames: readonly EarlierName[],
  byId: ReadonlyMap<UnitId, Unit>,
  keysOf: (named: Pick<Unit, 'name' | 'fullName'>) => readonly string[],
): ReadonlyMap<string, readonly Unit[]> {
  const index = new Map<string, Set<Unit>>();
  const add = (named: Pick<Unit, 'name' | 'fullName'>, unit: Unit) => {
    for (const key of keysOf(named)) {
      const known = index.get(key);
      if (known) known.add(unit);
      else index.set(key, new Set([unit]));
    }
  };
  for (const unit of units) {
    add(unit, unit);
  }
  for (const name of earlierNames) {
    const unit = byId.get(name.unitId);
    if (unit === undefined) continue;
    add(name, unit);
  }
  return new Map([...index].map(([key, found]) => [key, [...found]]));
}

function group<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const known = groups.get(key);
    if (known) known.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
