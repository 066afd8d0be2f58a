import type { Succession, UnitId } from '#domain/units/unit.ts';
import corrections from './corrections.json' with { type: 'json' };
import { resolutionOf } from './current-units.ts';
import divided from './split-communes.json' with { type: 'json' };
import type { SortedMappings } from './sort-mappings.ts';
import type { SourceMapping } from './source-tables.ts';
import { TWO_TIER_DAY } from './two-tier-day.ts';

/**
 * What became of the communes and island districts of 30/06/2025. The data set mostly names one
 * part of a divided commune; `split-communes.json` tells which they are, so that no part is taken
 * for the whole.
 */
export function readSuccessions(
  mappings: SortedMappings,
  targetOf: (row: SourceMapping) => UnitId,
  provinceOf: (communeId: UnitId) => string,
): readonly Succession[] {
  const splitCodes = new Set([
    ...mappings.splits.map((split) => split.oldCode),
    ...divided.communes.map((commune) => commune.code),
  ]);
  const step = (oldCode: string, toId: UnitId, whole: boolean): Succession => ({
    fromId: `o:${oldCode}`,
    toId,
    on: TWO_TIER_DAY,
    whole,
    source: resolutionOf(provinceOf(toId)),
  });
  return unique([
    ...mappings.coded.map((row) => step(row.oldCode, targetOf(row), !splitCodes.has(row.oldCode))),
    ...mappings.splits.map(({ row, oldCode }) => step(oldCode, targetOf(row), false)),
    ...corrections.formerCommunes.map((line) => corrected(line.code, line)),
    ...corrections.islandDistricts.map((line) => corrected(line.district, line)),
  ]);
}

function corrected(
  oldCode: string,
  line: { readonly into: string; readonly source: string },
): Succession {
  return {
    fromId: `o:${oldCode}`,
    toId: `c:${line.into}`,
    on: TWO_TIER_DAY,
    whole: true,
    source: line.source,
  };
}

/** The data set says some things twice. */
export function unique(successions: readonly Succession[]): readonly Succession[] {
  return [...new Map(successions.map((step) => [`${step.fromId}>${step.toId}`, step])).values()];
}
