import type { UnitId } from '#domain/units/unit.ts';
import { currentCommuneId } from './current-units.ts';
import { nameKey } from './name-key.ts';
import type { SourceMapping, SourceTables } from './source-tables.ts';

/** The new communes of the mapping rows. */
export interface Targets {
  readonly find: (row: SourceMapping) => UnitId;
  readonly repairs: {
    /** Rows whose new code is in no list: found by name and province instead. */
    readonly newCodesMissing: number;
    /** Rows whose new code is that of another commune: likewise. */
    readonly newCodesOfAnother: number;
  };
}

/**
 * Finds the new commune of a row by its name and province, which lead to exactly one commune for
 * every row; its new code is wrong in many rows and is only compared.
 */
export function readTargets(tables: SourceTables): Targets {
  const provinceNames = new Map(tables.provinces.map((row) => [row.code, row.fullName]));
  const byName = new Map(
    tables.communes.map((commune) => [
      keyOf(commune.fullName, provinceNames.get(commune.provinceCode) ?? ''),
      commune,
    ]),
  );
  const codes = new Set(tables.communes.map((commune) => commune.code));
  const communeOf = (row: SourceMapping) => {
    const commune = byName.get(keyOf(row.newCommune, row.newProvince));
    if (commune === undefined) throw new Error(`No ${row.newCommune}, ${row.newProvince}`);
    return commune;
  };
  const found = new Map(tables.mappings.map((row) => [row, communeOf(row)]));
  const wrong = tables.mappings.filter((row) => found.get(row)?.code !== row.newCode);
  return {
    find: (row) => currentCommuneId(found.get(row) ?? communeOf(row)),
    repairs: {
      newCodesMissing: wrong.filter((row) => !codes.has(row.newCode)).length,
      newCodesOfAnother: wrong.filter((row) => codes.has(row.newCode)).length,
    },
  };
}

function keyOf(commune: string, province: string): string {
  return `${nameKey(commune)}|${nameKey(province)}`;
}
