/** The further registers of the programme: what is neither a producer nor a product. */
export const ENTRY_KINDS = [
  /** Làng nghề, làng nghề truyền thống, nghề truyền thống (Decree 52/2018/NĐ-CP). */
  'craftVillage',
  /** Vùng nguyên liệu, with the producers it supplies. */
  'materialArea',
  /** Điểm giới thiệu và bán sản phẩm (Decision 950/QĐ-BCT). */
  'salesPoint',
  /** Nhãn hiệu, chỉ dẫn địa lý. */
  'brand',
  /** Ban chỉ đạo, hội đồng, sở ngành, đơn vị tư vấn. */
  'organisation',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * How a value is typed and kept: text of a line or of several, a day, a whole number, hectares (kept in
 * ares) or tonnes (kept in kilograms), one of a list, any of a list, a telephone number.
 */
export type FieldType =
  'line' | 'lines' | 'day' | 'count' | 'hectares' | 'tonnes' | 'oneOf' | 'anyOf' | 'phone';

export interface FieldRule {
  readonly name: EntryField;
  readonly type: FieldType;
  readonly isRequired: boolean;
  /** Of `oneOf` and `anyOf`. */
  readonly options: readonly string[];
}

/** What may be said of an entry besides its name, commune and street, which all have. */
export type EntryField =
  | 'type'
  | 'trade'
  | 'standard'
  | 'areaCode'
  | 'area'
  | 'output'
  | 'households'
  | 'ruralHouseholds'
  | 'workers'
  | 'paperNumber'
  | 'paperDay'
  | 'paperIssuer'
  | 'endsOn'
  | 'owner'
  | 'phone'
  | 'openedOn'
  | 'criteriaMet'
  | 'checkedOn'
  | 'people';

/** What is said of people: it leaves the house only with whoever may see it. */
export const PERSONAL_FIELDS: readonly EntryField[] = ['phone', 'people'];

/** What Decision 950/QĐ-BCT asks of a point of sale: its place, and what it sells. Floor and staff are not in it. */
export const SALES_CRITERIA = ['place', 'ocop', 'keyProducts', 'ruralProducts', 'specialities'];

const PAPER = [may('paperNumber', 'line'), may('paperDay', 'day'), may('paperIssuer', 'line')];

/** The fields of each kind, in the order in which they are asked. */
export const ENTRY_FIELDS: Readonly<Record<EntryKind, readonly FieldRule[]>> = {
  craftVillage: [
    must('type', 'oneOf', ['craftVillage', 'traditionalVillage', 'traditionalCraft']),
    must('trade', 'line'),
    may('households', 'count'),
    may('ruralHouseholds', 'count'),
    may('workers', 'count'),
    ...PAPER,
  ],
  materialArea: [
    must('trade', 'line'),
    may('areaCode', 'line'),
    must('area', 'hectares'),
    may('output', 'tonnes'),
    may('standard', 'oneOf', ['vietGap', 'globalGap', 'organic', 'other']),
    may('households', 'count'),
  ],
  salesPoint: [
    must('type', 'oneOf', [
      'shop',
      'exhibition',
      'supermarket',
      'market',
      'station',
      'tourism',
      'village',
      'post',
    ]),
    must('owner', 'line'),
    may('phone', 'phone'),
    may('openedOn', 'day'),
    may('criteriaMet', 'anyOf', SALES_CRITERIA),
    may('checkedOn', 'day'),
    ...PAPER,
  ],
  brand: [
    must('type', 'oneOf', ['certification', 'collective', 'trademark', 'geographical']),
    must('owner', 'line'),
    ...PAPER,
    may('endsOn', 'day'),
  ],
  organisation: [
    must('type', 'oneOf', ['steering', 'council', 'department', 'advisory', 'consultant']),
    may('people', 'lines'),
    may('phone', 'phone'),
    ...PAPER,
  ],
};

/** To what an entry of a kind may be tied: a village to what is made there, an area to whom it supplies. */
export const ENTRY_LINKS: Readonly<Record<EntryKind, readonly LinkedKind[]>> = {
  craftVillage: ['product', 'producer'],
  materialArea: ['producer', 'product'],
  salesPoint: ['product'],
  brand: ['product'],
  organisation: [],
};
export const LINKED_KINDS = ['producer', 'product'] as const;
export type LinkedKind = (typeof LINKED_KINDS)[number];

function must(name: EntryField, type: FieldType, options: readonly string[] = []): FieldRule {
  return { name, type, isRequired: true, options };
}

function may(name: EntryField, type: FieldType, options: readonly string[] = []): FieldRule {
  return { name, type, isRequired: false, options };
}
