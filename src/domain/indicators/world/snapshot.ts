import type { PlainDate } from '../../calendar/plain-date.ts';
import type { SubjectCode } from '../subjects.ts';
import { certificatesOn } from './certificates-on.ts';
import { entriesOn } from './entries-on.ts';
import type { Item } from './item.ts';
import { producersOn } from './producers-on.ts';
import { productsOn } from './products-on.ts';
import { ENTRY_SUBJECTS, type EntrySubject, type World } from './world.ts';

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

  #make(subject: SubjectCode): readonly Item[] {
    if (isEntrySubject(subject)) return entriesOn(this.#world, this.day, subject);
    if (subject === 'producer') return producersOn(this.#world, this.day);
    if (subject === 'product') return productsOn(this.#world, this.day, this.items('producer'));
    const [products, producers] = [this.items('product'), this.items('producer')];
    return certificatesOn(this.#world, this.day, products, producers);
  }
}

function isEntrySubject(subject: SubjectCode): subject is EntrySubject {
  return ENTRY_SUBJECTS.some((one) => one === subject);
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
