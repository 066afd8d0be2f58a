import type { Succession, Unit } from '#domain/units/unit.ts';
import before from './before-july-2025.json' with { type: 'json' };
import corrections from './corrections.json' with { type: 'json' };
import { makeUnit } from './make-unit.ts';
import { nameKey } from './name-key.ts';
import type { SourceTables } from './source-tables.ts';
import { TWO_TIER_DAY } from './two-tier-day.ts';

/** Units as they stood on 30/06/2025; how long before that day is not recorded. */
export interface FormerUnits {
  readonly units: readonly Unit[];
  readonly provinceSuccessions: readonly Succession[];
  /** Finds a province or a district by its names of the time, however the tones are placed. */
  readonly findProvince: (province: string) => Unit | undefined;
  readonly findDistrict: (district: string, province: string) => Unit | undefined;
  readonly repairs: { readonly formerCommunesAdded: number };
}

const UNTIL_2025 = { validFrom: null, validTo: TWO_TIER_DAY, endKnown: true } as const;

export function readFormerUnits(tables: SourceTables): FormerUnits {
  const provinces = before.provinces.map((province) =>
    former(province.code, 'province', province.fullName, null),
  );
  const districts = before.provinces.flatMap((province) =>
    province.districts.map((district) =>
      former(district.code, 'district', district.fullName, `o:${province.code}`),
    ),
  );
  const provinceByName = new Map(provinces.map((unit) => [nameKey(unit.fullName), unit]));
  const districtByName = new Map(
    districts.map((unit) => [`${unit.parentId}|${nameKey(unit.fullName)}`, unit]),
  );
  const findProvince = (province: string) => provinceByName.get(nameKey(province));
  const findDistrict = (district: string, province: string) =>
    districtByName.get(`${findProvince(province)?.id}|${nameKey(district)}`);
  const added = corrections.formerCommunes.map((commune) =>
    former(commune.code, 'commune', commune.fullName, `o:${commune.district}`, commune.source),
  );
  return {
    units: [...provinces, ...districts, ...readCommunes(tables, findDistrict), ...added],
    provinceSuccessions: before.provinces.map((province) => ({
      fromId: `o:${province.code}`,
      toId: `c:${province.into}`,
      on: TWO_TIER_DAY,
      whole: true,
      source: before.merger,
    })),
    findProvince,
    findDistrict,
    repairs: { formerCommunesAdded: added.length },
  };
}

function readCommunes(
  tables: SourceTables,
  findDistrict: FormerUnits['findDistrict'],
): readonly Unit[] {
  return tables.mappings.flatMap((row) => {
    if (row.oldCode === null || row.old === null) return [];
    const district = findDistrict(row.old.district, row.old.province);
    if (district === undefined) {
      throw new Error(`No district ${row.old.district}, ${row.old.province}`);
    }
    return [former(row.oldCode, 'commune', row.old.commune, district.id)];
  });
}

function former(
  code: string,
  level: Unit['level'],
  fullName: string,
  parentId: string | null,
  source = before.source,
): Unit {
  return makeUnit({ ...UNTIL_2025, id: `o:${code}`, code, level, fullName, parentId, source });
}
