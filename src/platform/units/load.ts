import type { UnitRecords } from '#domain/units/unit.ts';
import { readCurrentUnits } from './current-units.ts';
import { readEarlierUnits } from './earlier-units.ts';
import { readFormerUnits } from './former-units.ts';
import { sortMappings } from './sort-mappings.ts';
import { readRenamedUnits } from './renamed-units.ts';
import { readSourceTables } from './source-tables.ts';
import { readSuccessions } from './successions.ts';
import { readTargets } from './targets.ts';

/** How often each repair of the data set was needed; a new edition of it will change them. */
export type UnitRepairs = Readonly<Record<string, number>>;

let cached: UnitRecords | undefined;

/** The administrative units since before 01/07/2025, repaired and corrected. Read once. */
export function loadUnits(): UnitRecords {
  cached ??= buildUnits().records;
  return cached;
}

/** Builds the records and says what had to be repaired. The same input gives the same records. */
export function buildUnits(): { readonly records: UnitRecords; readonly repairs: UnitRepairs } {
  const tables = readSourceTables();
  const current = readCurrentUnits(tables);
  const former = readFormerUnits(tables);
  const targets = readTargets(tables);
  const mappings = sortMappings(tables.mappings, targets.find);
  const earlier = readEarlierUnits(mappings.earlier, former, targets.find);
  const renamed = readRenamedUnits();
  const provinces = new Map(current.units.map((unit) => [unit.id, unit.parentId?.slice(2) ?? '']));
  const successions = readSuccessions(mappings, targets.find, (id) => provinces.get(id) ?? '');
  return {
    records: {
      units: [...current.units, ...former.units, ...earlier.units, ...renamed.units],
      earlierNames: [...current.earlierNames, ...renamed.earlierNames],
      successions: [
        ...former.provinceSuccessions,
        ...successions,
        ...earlier.successions,
        ...renamed.successions,
      ],
    },
    repairs: {
      ...tables.repairs,
      ...current.repairs,
      ...former.repairs,
      ...targets.repairs,
      rowsWithoutOldSide: mappings.withoutOldSide.length,
      rowsRepeated: mappings.repeated.length,
      rowsOfSplits: mappings.splits.length,
      rowsOfEarlierUnits: mappings.earlier.length,
    },
  };
}
