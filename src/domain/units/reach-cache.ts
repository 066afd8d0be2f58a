import type { PlainDate } from '../calendar/plain-date.ts';
import { placesOn, type UnitLinks } from './places.ts';
import { lifeOn } from './span.ts';
import type { UnitId } from './unit.ts';
import type { UnitIndex } from './unit-index.ts';

/** What is known of one day. */
interface DayReach {
  readonly day: PlainDate;
  readonly within: Map<UnitId, ReadonlySet<UnitId>>;
  /** For each unit standing that day: the units of other times that it holds, at least in part. */
  readonly holds: ReadonlyMap<UnitId, readonly UnitId[]>;
}

/** Answers which units lie in a unit. Rights ask for the same day all day, so that day is kept. */
export class ReachCache {
  readonly #index: UnitIndex;
  readonly #links: UnitLinks;
  #latest: DayReach | undefined;

  constructor(index: UnitIndex, links: UnitLinks) {
    this.#index = index;
    this.#links = links;
  }

  /** Ids of the unit, of all below it at any time, and of all whose territory it holds that day. */
  unitsWithin(id: UnitId, day: PlainDate): ReadonlySet<UnitId> {
    const reach = this.#reachOn(day);
    const known = reach.within.get(id);
    if (known !== undefined) return known;
    const within = this.#collect(id, day, reach);
    reach.within.set(id, within);
    return within;
  }

  #reachOn(day: PlainDate): DayReach {
    if (this.#latest?.day === day) return this.#latest;
    const holds = new Map<UnitId, UnitId[]>();
    for (const unit of this.#index.units) {
      if (lifeOn(unit, day) === 'standing') continue;
      for (const place of placesOn(unit.id, day, this.#links)) {
        const held = holds.get(place);
        if (held) held.push(unit.id);
        else holds.set(place, [unit.id]);
      }
    }
    this.#latest = { day, within: new Map(), holds };
    return this.#latest;
  }

  #collect(id: UnitId, day: PlainDate, reach: DayReach): ReadonlySet<UnitId> {
    const below = new Set<UnitId>();
    if (this.#index.byId.has(id)) this.#addBelow(id, below);
    this.#addOfProvinces(below, day, reach);
    const within = new Set(below);
    for (const place of below) {
      for (const held of reach.holds.get(place) ?? []) {
        // A split unit lies here only when all its parts do.
        const parts = [...placesOn(held, day, this.#links)];
        if (parts.every((part) => below.has(part))) within.add(held);
      }
    }
    return within;
  }

  /** What stands below a province that went into one of these; sets go on over what is added. */
  #addOfProvinces(below: Set<UnitId>, day: PlainDate, reach: DayReach): void {
    for (const place of below) {
      for (const held of reach.holds.get(place) ?? []) {
        const unit = this.#index.byId.get(held);
        if (unit?.level !== 'province' || lifeOn(unit, day) !== 'ended') continue;
        if (![...placesOn(held, day, this.#links)].every((part) => below.has(part))) continue;
        for (const child of this.#index.children.get(held) ?? [])
          if (lifeOn(child, day) === 'standing') this.#addBelow(child.id, below);
      }
    }
  }

  #addBelow(id: UnitId, below: Set<UnitId>): void {
    below.add(id);
    for (const child of this.#index.children.get(id) ?? []) this.#addBelow(child.id, below);
  }
}
