import { parsePlainDate, type PlainDate } from '#domain/calendar/plain-date.ts';
import { splitFullName } from '#domain/units/kind.ts';
import type { EarlierName, Unit, UnitId } from '#domain/units/unit.ts';
import corrections from './corrections.json' with { type: 'json' };
import { makeUnit } from './make-unit.ts';
import resolutions from './commune-resolutions.json' with { type: 'json' };
import type { SourceCommune, SourceTables } from './source-tables.ts';
import { TWO_TIER_DAY } from './two-tier-day.ts';

const PROVINCES_SOURCE = 'Nghị quyết 202/2025/QH15';

/** The units since 01/07/2025 with their names of today, and the names they have put off since. */
export interface CurrentUnits {
  readonly units: readonly Unit[];
  readonly earlierNames: readonly EarlierName[];
  readonly repairs: { readonly communeCodesCorrected: number };
}

export function readCurrentUnits(tables: SourceTables): CurrentUnits {
  const provinces = tables.provinces.map((province) =>
    makeUnit({
      ...SINCE_2025,
      id: `c:${province.code}`,
      code: province.code,
      level: 'province',
      fullName: province.fullName,
      parentId: null,
      source: PROVINCES_SOURCE,
    }),
  );
  const communes = tables.communes.map((commune) => {
    const id = currentCommuneId(commune);
    return makeUnit({
      ...SINCE_2025,
      id,
      code: id.slice(2),
      level: 'commune',
      fullName: commune.fullName,
      parentId: `c:${commune.provinceCode}`,
      source: resolutionOf(commune.provinceCode),
    });
  });
  const corrected = communes.filter((unit, i) => unit.code !== tables.communes[i]?.code).length;
  return {
    ...reclassify([...provinces, ...communes]),
    repairs: { communeCodesCorrected: corrected },
  };
}

const SINCE_2025 = { validFrom: TWO_TIER_DAY, validTo: null, endKnown: true } as const;

/** Repair `communeCodesCorrected`: the code of Decision 19/2025 where the data set has another. */
export function currentCommuneId(commune: SourceCommune): UnitId {
  const correction = corrections.codes.find(
    (line) =>
      line.inDataSet === commune.code &&
      line.fullName === commune.fullName &&
      line.province === commune.provinceCode,
  );
  return `c:${correction?.code ?? commune.code}`;
}

/** The resolution that arranged the communes of a province. */
export function resolutionOf(provinceCode: string): string {
  const byProvince: Readonly<Record<string, string>> = resolutions.byProvince;
  const resolution = byProvince[provinceCode];
  if (resolution === undefined) throw new Error(`No resolution for province ${provinceCode}`);
  return resolution;
}

/** Gives the units the kind they carry today; what they carried before becomes an earlier name. */
function reclassify(units: readonly Unit[]): Pick<CurrentUnits, 'units' | 'earlierNames'> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const earlierNames: EarlierName[] = [];
  for (const change of corrections.reclassifications) {
    for (const [code, name] of Object.entries<string>(change.units)) {
      const unit = byId.get(`c:${code}`);
      if (unit?.fullName !== `${change.from} ${name}`) {
        throw new Error(`corrections.json: ${code} is not ${change.from} ${name}`);
      }
      earlierNames.push({
        unitId: unit.id,
        kind: unit.kind,
        name: unit.name,
        fullName: unit.fullName,
        until: dayOf(change.on),
        source: change.source,
      });
      const fullName = `${change.to} ${name}`;
      byId.set(unit.id, { ...unit, ...splitKind(fullName), fullName });
    }
  }
  return { units: [...byId.values()], earlierNames };
}

function splitKind(fullName: string): Pick<Unit, 'kind' | 'name'> {
  const split = splitFullName(fullName);
  if (split === undefined) throw new Error(`corrections.json: no kind in ${fullName}`);
  return split;
}

function dayOf(text: string): PlainDate {
  const day = parsePlainDate(text);
  if (!day.ok) throw new Error(`corrections.json: ${text} is not a day`);
  return day.value;
}
