import type { PlainDate } from '../calendar/plain-date.ts';
import type { UnitId, UnitLevel } from '../units/unit.ts';
import type { Period } from './condition.ts';
import type { Snapshot } from './world/snapshot.ts';

/** Where is counted: a unit with all that lies in it, in the division of its day. */
export interface Places {
  readonly isWithin: (unitId: UnitId) => boolean;
  /** The units of a level that lie in it. */
  readonly ofLevel: (level: UnitLevel) => readonly UnitId[];
  /** In which of them a unit lies; undefined where that is not known. */
  readonly placeOf: (unitId: UnitId, level: UnitLevel) => UnitId | undefined;
}

/** Everything a number depends on. */
export interface Asked {
  readonly snapshotOn: (day: PlainDate) => Snapshot;
  readonly places: Places;
  readonly period: Period;
}
