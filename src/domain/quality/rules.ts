/** What a finding is about. */
export const FOUND_KINDS = ['producer', 'product', 'certificate', 'unit', 'account'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/**
 * How bad it is: `wrong` bends a figure or threatens a star, `missing` must be filled in, `look` has to be
 * compared with the paper by a person, `should` would be better.
 */
export const GRADES = ['wrong', 'missing', 'look', 'should'] as const;
export type Grade = (typeof GRADES)[number];

/** Who mends it. */
export const MENDERS = ['producer', 'commune', 'office', 'administrator'] as const;
export type Mender = (typeof MENDERS)[number];

export interface Rule {
  readonly about: FoundKind;
  readonly grade: Grade;
  readonly mender: Mender;
}

/**
 * What is looked for in the register; how it is found says `storage/quality/findings.ts`, in words it is in
 * `messages/quality`. A rule only finds: nothing is corrected by itself.
 */
export const RULES = {
  paperLapsed: { about: 'certificate', grade: 'wrong', mender: 'producer' },
  closedButCertified: { about: 'certificate', grade: 'wrong', mender: 'office' },
  sameTaxCode: { about: 'producer', grade: 'wrong', mender: 'office' },
  placeUnresolved: { about: 'producer', grade: 'missing', mender: 'office' },
  noRepresentative: { about: 'producer', grade: 'missing', mender: 'commune' },
  noKind: { about: 'producer', grade: 'missing', mender: 'commune' },
  noIdentifier: { about: 'producer', grade: 'missing', mender: 'commune' },
  noPhone: { about: 'producer', grade: 'missing', mender: 'commune' },
  noStreet: { about: 'producer', grade: 'missing', mender: 'commune' },
  noClass: { about: 'product', grade: 'missing', mender: 'commune' },
  noDecisionNumber: { about: 'certificate', grade: 'missing', mender: 'office' },
  communeWithoutOfficer: { about: 'unit', grade: 'missing', mender: 'administrator' },
  accountUnitGone: { about: 'account', grade: 'missing', mender: 'administrator' },
  starAboveScore: { about: 'certificate', grade: 'look', mender: 'office' },
  sameProductName: { about: 'product', grade: 'look', mender: 'commune' },
  sameProducerName: { about: 'producer', grade: 'look', mender: 'commune' },
  producerWithoutProduct: { about: 'producer', grade: 'should', mender: 'commune' },
  noPicture: { about: 'product', grade: 'should', mender: 'producer' },
} as const satisfies Record<string, Rule>;

export type RuleCode = keyof typeof RULES;
export const RULE_CODES = Object.keys(RULES) as readonly RuleCode[];
