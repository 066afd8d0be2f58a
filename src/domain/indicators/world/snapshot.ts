import type { PlainDate } from '../../calendar/plain-date.ts';
import { ENTRY_KINDS, type EntryKind } from '../../entries/kinds.ts';
import type { UnitId } from '../../units/unit.ts';
import type { SubjectCode } from '../subjects.ts';
import { certificatesOn } from './certificates-on.ts';
import { entriesOn } from './entries-on.ts';
import type { Item } from './item.ts';
import { producersOn } from './producers-on.ts';
import { productsOn } from './products-on.ts';
import { roundsOn } from './rounds-on.ts';
import { paymentsOn, supportsOn } from './supports-on.ts';
import type { World } from './world.ts';

/** The world at the end of one day; each kind of thing is made when it is first asked for. */
export class Snapshot {
  readonly day: PlainDate;
  readonly #world: World;
  readonly #made = new Map<SubjectCode, readonly Item[]>();

  constructor(world: World, day: PlainDate) {
    this.#world = world;
    this.day = day;
  }

  /** All that are there on the day, or have happened by then. */
  items(subject: SubjectCode): readonly Item[] {
    const made = this.#made.get(subject) ?? this.#make(subject);
    this.#made.set(subject, made);
    return made;
  }

  /**
   * Whether somebody keeps the register of a kind in a place that has none: who recognises products knows all of them,
   * but of a further register without entries nobody has said that there is nothing to enter.
   */
  isKept(subject: SubjectCode, isWithin: (unitId: UnitId) => boolean): boolean {
    if (isEntrySubject(subject)) return false;
    if (subject !== 'support' && subject !== 'payment') return true;
    const { supports, withoutSupport } = this.#world;
    return supports.some(({ unitId }) => isWithin(unitId)) || withoutSupport.some(isWithin);
  }

  #make(subject: SubjectCode): readonly Item[] {
    if (isEntrySubject(subject)) return entriesOn(this.#world, this.day, subject);
    const simple = SIMPLE[subject];
    if (simple) return simple(this.#world, this.day);
    if (subject === 'product') return productsOn(this.#world, this.day, this.items('producer'));
    const [products, producers] = [this.items('product'), this.items('producer')];
    return certificatesOn(this.#world, this.day, products, producers);
  }
}

/** What is made without asking for other things. */
const SIMPLE: Partial<Record<SubjectCode, (world: World, day: PlainDate) => readonly Item[]>> = {
  producer: producersOn,
  round: roundsOn,
  support: supportsOn,
  payment: paymentsOn,
};

function isEntrySubject(subject: SubjectCode): subject is EntryKind {
  return ENTRY_KINDS.some((one) => one === subject);
}

/** Snapshots of the days that are asked for, each made once. */
export function snapshotsOf(world: World): (day: PlainDate) => Snapshot {
  const made = new Map<PlainDate, Snapshot>();
  return (day) => {
    const snapshot = made.get(day) ?? new Snapshot(world, day);
    made.set(day, snapshot);
    return snapshot;
  };
}
