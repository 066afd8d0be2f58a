import type { PlainDate } from '../calendar/plain-date.ts';
import { fold } from '../text/fold.ts';
import { parentOn, standingAbove } from './above.ts';
import { placesOn, type UnitLinks } from './places.ts';
import { isListedOn, lifeOn } from './span.ts';
import type { EarlierName, Succession, Unit, UnitId, UnitLevel, UnitRecords } from './unit.ts';
import { buildIndex, type UnitIndex } from './unit-index.ts';
import { soundKey } from './place-words.ts';
import { ReachCache } from './reach-cache.ts';
import { everyWithin, type UnitWithin } from './unit-within.ts';

/** How a search by name is narrowed. */
export interface NameSearch {
  readonly level?: UnitLevel;
  /** Only units that lie in this one on the day of the search. */
  readonly within?: UnitId;
}

/** Which units hold a unit's territory on a day. */
export interface CurrentUnits {
  readonly units: readonly Unit[];
  /** True when it went whole into one unit; false: the list is a proposal that a person confirms. */
  readonly certain: boolean;
}

/**
 * The administrative units over time, in memory, built once at the start. Old papers keep their
 * units for ever (rule 6), so every question says as of which day it is asked.
 */
export class UnitRegister {
  #records: UnitRecords;
  #index: UnitIndex;
  #links: UnitLinks;
  #reach: ReachCache;

  constructor(records: UnitRecords) {
    this.#records = records;
    this.#index = buildIndex(records);
    this.#links = linksOf(this.#index);
    this.#reach = new ReachCache(this.#index, this.#links);
  }

  /** Goes on with other records: a change of units was confirmed while everybody holds this register. */
  takeIn(records: UnitRecords): void {
    this.#records = records;
    this.#index = buildIndex(records);
    this.#links = linksOf(this.#index);
    this.#reach = new ReachCache(this.#index, this.#links);
  }

  /** What it is built from, so that another process can build the same. */
  get records(): UnitRecords {
    return this.#records;
  }

  /** The unit with the name and kind it carried on that day: the one way to name a unit, today or on a paper. */
  unitById(id: UnitId, asOf: PlainDate): Unit | undefined {
    const unit = this.#index.byId.get(id);
    return unit && this.#named(unit, asOf);
  }

  /** The unit that carried the code on that day. Codes of provinces, districts and communes differ in length. */
  unitByCode(code: string, asOf: PlainDate): Unit | undefined {
    const unit = this.#index.byCode.get(code)?.find((candidate) => isListedOn(candidate, asOf));
    return unit && this.#named(unit, asOf);
  }

  /** All units of a level on that day, in the order of their codes. */
  unitsOfLevel(level: UnitLevel, asOf: PlainDate): readonly Unit[] {
    return this.#index.units
      .filter((unit) => unit.level === level && isListedOn(unit, asOf))
      .map((unit) => this.#named(unit, asOf))
      .sort(byCode);
  }

  /**
   * Units of that name, with or without kind, whatever its capitals and diacritics. Those written
   * exactly so come first, units whose last day is not known last.
   */
  findByName(name: string, asOf: PlainDate, search: NameSearch = {}): readonly Unit[] {
    const folded = fold(name);
    const exact = name.normalize('NFC').trim().toLowerCase();
    const rank = (unit: Unit) =>
      (unit.endKnown ? 0 : 2) +
      (unit.name.toLowerCase() === exact || unit.fullName.toLowerCase() === exact ? 0 : 1);
    return (this.#index.byFoldedName().get(folded) ?? [])
      .filter((unit) => lifeOn(unit, asOf) === 'standing')
      .map((unit) => this.#named(unit, asOf))
      .filter((unit) => fold(unit.name) === folded || fold(unit.fullName) === folded)
      .filter((unit) => search.level === undefined || unit.level === search.level)
      .filter((unit) => search.within === undefined || this.isWithin(unit.id, search.within, asOf))
      .sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
  }

  /** Units of that day whose names have the same letters, whatever their diacritics and blanks. */
  findBySound(name: string, asOf: PlainDate): readonly Unit[] {
    const key = soundKey(name);
    return (this.#index.bySound().get(key) ?? [])
      .filter((unit) => lifeOn(unit, asOf) === 'standing')
      .map((unit) => this.#named(unit, asOf))
      .filter((unit) => soundKey(unit.name) === key);
  }

  /** A day of each era of names, the newest first: the last one before each change, and the newest. */
  nameDays(): readonly PlainDate[] {
    return this.#index.nameDays;
  }

  /** The unit above, with its name of that day; of an ended unit the one it had. */
  parentOf(id: UnitId, asOf: PlainDate): Unit | undefined {
    const parentId = parentOn(id, asOf, this.#links);
    return parentId !== null ? this.unitById(parentId, asOf) : undefined;
  }

  /** The units above, the nearest first. */
  ancestorsOf(id: UnitId, asOf: PlainDate): readonly Unit[] {
    const parent = this.parentOf(id, asOf);
    return parent === undefined ? [] : [parent, ...this.ancestorsOf(parent.id, asOf)];
  }

  /** All units of that day below this one, in the order of the tree. */
  descendantsOf(id: UnitId, asOf: PlainDate): readonly Unit[] {
    return [...this.#everBelow(id, asOf)]
      .filter((unit) => isListedOn(unit, asOf) && parentOn(unit.id, asOf, this.#links) === id)
      .sort(byCode)
      .flatMap((unit) => [this.#named(unit, asOf), ...this.descendantsOf(unit.id, asOf)]);
  }

  /** The names it carried before the latest, the oldest first. */
  earlierNamesOf(id: UnitId): readonly EarlierName[] {
    return this.#index.earlierNames.get(id) ?? [];
  }

  /** Who took the unit over, as the texts say it. */
  successorsOf(id: UnitId): readonly Succession[] {
    return this.#index.successions.get(id) ?? [];
  }

  /** What the unit was made of. */
  predecessorsOf(id: UnitId): readonly Succession[] {
    return this.#index.predecessions.get(id) ?? [];
  }

  /** The units that hold on that day what this unit held: itself, its successors or predecessors. */
  currentUnitsOf(id: UnitId, asOf: PlainDate): CurrentUnits {
    const places = [...placesOn(id, asOf, this.#links)].sort();
    const units = places.flatMap((place) => this.unitById(place, asOf) ?? []);
    return { units, certain: units.length === 1 && this.#wentWhole(id, asOf) };
  }

  /**
   * Whether the unit lies in the other: by its own parents, or because all that hold its territory
   * on that day do. So an old commune lies in today's province, and a new one lay in an old one.
   */
  isWithin(id: UnitId, ancestorId: UnitId, asOf: PlainDate): boolean {
    if (this.#isBelow(id, ancestorId)) return true;
    const places = [...placesOn(id, asOf, this.#links)];
    return (
      places.length > 0 &&
      places.every((place) => standingAbove(place, asOf, this.#links).has(ancestorId))
    );
  }

  /** Ids of all units, of any time, that are `isWithin` this one (itself too): a right's reach. */
  unitsWithin(id: UnitId, asOf: PlainDate): ReadonlySet<UnitId> {
    return this.#reach.unitsWithin(id, asOf);
  }

  /** All that `isWithin` says, of all units and days: what lists are filtered by. */
  everyWithin(): readonly UnitWithin[] {
    return everyWithin(this.#index, this.#links);
  }

  /**
   * The address as papers write it, of two tiers today or three before 01/07/2025, with the names
   * of that day: `thôn Bản Mây, xã Na Hối, huyện Bắc Hà, tỉnh Lào Cai`. Empty for an unknown unit.
   */
  fullAddress(id: UnitId, asOf: PlainDate, street = ''): string {
    const unit = this.unitById(id, asOf);
    if (unit === undefined) return street.trim();
    const units = [unit, ...this.ancestorsOf(id, asOf)];
    const parts = units.map((part) => `${part.kind.toLowerCase()} ${part.name}`);
    return [street.trim(), ...parts].filter((part) => part !== '').join(', ');
  }

  /** What lies right below by the records, and what lay below provinces that it has taken over. */
  #everBelow(id: UnitId, asOf: PlainDate): readonly Unit[] {
    const taken = (this.#index.predecessions.get(id) ?? []).filter(
      ({ fromId, on }) => on <= asOf && this.#index.byId.get(fromId)?.level === 'province',
    );
    return [
      ...(this.#index.children.get(id) ?? []),
      ...taken.flatMap(({ fromId }) => this.#everBelow(fromId, asOf)),
    ];
  }

  #isBelow(id: UnitId, ancestorId: UnitId): boolean {
    for (let unit = this.#index.byId.get(id); unit !== undefined;) {
      if (unit.id === ancestorId) return true;
      unit = unit.parentId === null ? undefined : this.#index.byId.get(unit.parentId);
    }
    return false;
  }

  #named(unit: Unit, day: PlainDate): Unit {
    const earlier = this.#index.earlierNames.get(unit.id)?.find((name) => day < name.until);
    if (earlier === undefined) return unit;
    return { ...unit, kind: earlier.kind, name: earlier.name, fullName: earlier.fullName };
  }

  #wentWhole(id: UnitId, asOf: PlainDate): boolean {
    const unit = this.#index.byId.get(id);
    if (unit === undefined) return false;
    const life = lifeOn(unit, asOf);
    if (life !== 'ended') return life === 'standing';
    const end = unit.validTo;
    const taking = this.successorsOf(id).filter(({ on }) => end === null || on >= end);
    const [only, ...others] = taking;
    if (only === undefined || others.length > 0 || !only.whole || !unit.endKnown) return false;
    return this.#wentWhole(only.toId, asOf);
  }
}

function linksOf(index: UnitIndex): UnitLinks {
  return {
    unit: (id) => index.byId.get(id),
    next: (id) => nextOf(index, id),
    previous: (id) =>
      (index.predecessions.get(id) ?? [])
        .map((succession) => succession.fromId)
        .filter((fromId) => index.byId.get(fromId)?.endKnown === true),
  };
}

/**
 * Direct successors; an abolished district lives on in what became of its communes. Parts that a unit gave
 * away while it stood took nothing of what it was at its end.
 */
function nextOf(index: UnitIndex, id: UnitId): readonly UnitId[] {
  const end = index.byId.get(id)?.validTo ?? null;
  const direct = index.successions.get(id)?.filter(({ on }) => end !== null && on >= end);
  if (direct !== undefined && direct.length > 0) return direct.map(({ toId }) => toId);
  const children = index.children.get(id) ?? [];
  const lastOnes = children.filter((child) => child.endKnown);
  return (lastOnes.length > 0 ? lastOnes : children).flatMap((child) => nextOf(index, child.id));
}

function byCode(a: Unit, b: Unit): number {
  return a.code === b.code ? (a.id < b.id ? -1 : 1) : a.code < b.code ? -1 : 1;
}
