import type { PlainDate } from '../calendar/plain-date.ts';
import type { UnitKind } from './kind.ts';

/**
 * The stable, readable name of an administrative unit in addresses, files and the database. A code
 * alone does not do: the lists before and after 01/07/2025 share numbers.
 * - `c:15`, `c:02839`: provinces and communes of the two-tier government, from 01/07/2025;
 * - `o:10`, `o:085`, `o:02839`: provinces, districts and communes as they stood before that day;
 * - `e:hai-phong.huyen-an-duong.xa-bac-son`: units that ended earlier, of which we know the name
 *   and what became of them, but neither code nor last day;
 * - `a:2027-01-01.c-15.xa-bac-ha`: units that began by a change entered here, by its day, their
 *   province and their name, because a code is often given twice.
 */
export type UnitId = string;

/** How the ids of units begin that a change entered here has made. */
export const ENTERED = 'a:';

export type UnitLevel = 'province' | 'district' | 'commune';

/** An administrative unit. Renamed or raised to another kind on the same territory, it stays. */
export interface Unit {
  readonly id: UnitId;
  /** The code of its time, without prefix; empty when no source gives one. */
  readonly code: string;
  readonly level: UnitLevel;
  readonly kind: UnitKind;
  /** Without the kind: `Lào Cai`. */
  readonly name: string;
  /** With the kind: `Tỉnh Lào Cai`. */
  readonly fullName: string;
  readonly parentId: UnitId | null;
  /** First day valid; null = before the oldest record of the register. */
  readonly validFrom: PlainDate | null;
  /** First day no longer valid; null = valid today. */
  readonly validTo: PlainDate | null;
  /** False when no source says which day it ended: `validTo` is then the latest it can be. */
  readonly endKnown: boolean;
  /** The legal text, or the data set, that this record rests on. */
  readonly source: string;
}

/** The kind and name a unit carried before it was renamed or reclassified as a whole. */
export interface EarlierName {
  readonly unitId: UnitId;
  readonly kind: UnitKind;
  readonly name: string;
  readonly fullName: string;
  /** First day it no longer carried it. */
  readonly until: PlainDate;
  /** The text that changed it. */
  readonly source: string;
}

/** A unit that took over another, or a part of it. */
export interface Succession {
  readonly fromId: UnitId;
  readonly toId: UnitId;
  readonly on: PlainDate;
  /** False when the old unit is known to be split: which successor holds a place, a person says. */
  readonly whole: boolean;
  readonly source: string;
}

/** What the register is built from. */
export interface UnitRecords {
  readonly units: readonly Unit[];
  readonly earlierNames: readonly EarlierName[];
  readonly successions: readonly Succession[];
}
