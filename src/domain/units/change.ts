import type { PlainDate } from '../calendar/plain-date.ts';
import type { UnitKind } from './kind.ts';
import type { UnitId, UnitRecords } from './unit.ts';

/**
 * What may become of communes, and by `merge` of provinces. `merge`: the sources go whole into one; `split`: one source goes to
 * several, or keeps standing and gives parts away; `boundary`: a part of a unit goes to a neighbour, both
 * stay; `rename`: another name or rank on the same territory; `same`: no law, the register had one unit twice.
 */
export const CHANGE_KINDS = ['merge', 'split', 'boundary', 'rename', 'same'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** Who decides: provinces the National Assembly, communes its Standing Committee (Law 72/2025/QH15). */
export const LAW_BODIES = ['nationalAssembly', 'standingCommittee', 'government'] as const;
export type LawBody = (typeof LAW_BODIES)[number];

/** The paper that orders a change. */
export interface LawPaper {
  readonly number: string;
  readonly dated: PlainDate;
  readonly body: LawBody;
}

/** A unit that begins with the change. */
export interface MadeUnit {
  readonly id: UnitId;
  readonly kind: UnitKind;
  readonly name: string;
  /** Its number in the State's list; empty while nobody knows it. */
  readonly code: string;
}

/** A change of units as somebody entered it. */
export interface UnitChange {
  readonly kind: ChangeKind;
  /** First day of what comes after it. */
  readonly on: PlainDate;
  /** Null only of `same`, which no law orders. */
  readonly law: LawPaper | null;
  readonly sources: readonly UnitId[];
  /** Who takes over, those of `made` too; for `rename` nobody. */
  readonly into: readonly UnitId[];
  readonly made: readonly MadeUnit[];
  /** Of a division: the source stands on with what is left of it. */
  readonly sourceStays: boolean;
  /** The kind and name that follow, of `rename`. */
  readonly named: { readonly kind: UnitKind; readonly name: string } | null;
}

/** Whether the sources end with it. */
export function endsSources({ kind, sourceStays }: UnitChange): boolean {
  return kind === 'merge' || kind === 'same' || (kind === 'split' && !sourceStays);
}

/** Whether somebody has to say, place by place, which unit holds it afterwards. */
export function leavesOpen({ kind }: Pick<UnitChange, 'kind'>): boolean {
  return kind === 'split' || kind === 'boundary';
}

/** Whether the source goes on without a part of it, so that each place in it must be asked about. */
export function givesPart({
  kind,
  sourceStays,
}: Pick<UnitChange, 'kind' | 'sourceStays'>): boolean {
  return kind === 'boundary' || (kind === 'split' && sourceStays);
}

/**
 * The records with the changes in the order of their days. No record is rewritten: a unit gets its last
 * day, an earlier name, successors. A boundary moves nothing here; its parts are asked about one by one.
 */
export function withChanges(records: UnitRecords, changes: readonly UnitChange[]): UnitRecords {
  return changes
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
    .reduce(apply, records);
}

function apply(records: UnitRecords, change: UnitChange): UnitRecords {
  if (change.kind === 'boundary') return records;
  return change.kind === 'rename' ? renamed(records, change) : takenOver(records, change);
}

function takenOver(records: UnitRecords, change: UnitChange): UnitRecords {
  const { on, sources, into, made } = change;
  const source = sourceOf(change);
  const first = records.units.find(({ id }) => id === sources[0]);
  const parentId = first?.parentId ?? null;
  const ends = endsSources(change);
  const whole = into.length === 1 && ends;
  return {
    ...records,
    units: [
      ...records.units.map((unit) =>
        ends && sources.includes(unit.id) ? { ...unit, validTo: on, endKnown: true } : unit,
      ),
      ...made.map(({ id, kind, name, code }) => ({
        id,
        code,
        level: first?.level ?? ('commune' as const),
        kind,
        name,
        fullName: `${kind} ${name}`,
        parentId,
        validFrom: on,
        validTo: null,
        endKnown: true,
        source,
      })),
    ],
    successions: [
      ...records.successions,
      ...sources.flatMap((fromId) => into.map((toId) => ({ fromId, toId, on, whole, source }))),
    ],
  };
}

function renamed(records: UnitRecords, change: UnitChange): UnitRecords {
  const { on, sources, named } = change;
  const unit = records.units.find(({ id }) => id === sources[0]);
  if (!unit || !named) return records;
  const source = sourceOf(change);
  const { kind, name, fullName } = unit;
  return {
    ...records,
    units: records.units.map((one) =>
      one === unit ? { ...one, ...named, fullName: `${named.kind} ${named.name}` } : one,
    ),
    earlierNames: [
      ...records.earlierNames,
      { unitId: unit.id, kind, name, fullName, until: on, source },
    ],
  };
}

function sourceOf({ law }: UnitChange): string {
  return law === null ? 'hai bản ghi của một đơn vị' : law.number;
}
