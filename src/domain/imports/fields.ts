/** What an import of products reads of a row and gives to whoever asks for it. */
export const VALUE_FIELDS = [
  'product',
  'producer',
  'producerKind',
  'address',
  'commune',
  'district',
  'province',
  'group',
  'score',
  'star',
  'decisionNumber',
  'decisionDate',
] as const;

export type ValueField = (typeof VALUE_FIELDS)[number];

/** What it reads besides: to tell rows apart, to compare, and to keep with producer or certificate. */
export const FURTHER_FIELDS = [
  'no',
  'year',
  'expiry',
  'issuer',
  'star1',
  'decisionDate1',
  'year1',
  'decisionNumber1',
  'issuer1',
  'star2',
  'decisionDate2',
  'year2',
  'decisionNumber2',
  'issuer2',
  'mark3',
  'mark4',
  'mark5',
  'partA',
  'partB',
  'partC',
  'representative',
  'phone',
  'taxCode',
  'hamlet',
  'productCode',
  'note',
] as const;

/** What lists of craft villages and points of sale have besides names, places and telephones. */
export const ENTRY_COLUMNS = [
  'name',
  'type',
  'trade',
  'households',
  'ruralHouseholds',
  'workers',
  'owner',
  'openedOn',
  'criteriaMet',
  'checkedOn',
  'paperNumber',
  'paperDay',
  'paperIssuer',
] as const;

export type Field = ValueField | (typeof FURTHER_FIELDS)[number] | (typeof ENTRY_COLUMNS)[number];

/** Cells that describe the producer: blank, they are those of the row above of the same producer. */
export const PRODUCER_FIELDS = [
  'producerKind',
  'address',
  'hamlet',
  'commune',
  'district',
  'province',
  'representative',
  'phone',
  'taxCode',
] as const satisfies readonly Field[];
