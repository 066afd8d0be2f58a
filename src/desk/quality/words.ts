import {
  MENDERS,
  RULES,
  type FoundKind,
  type Grade,
  type Mender,
  type RuleCode,
} from '#domain/quality/rules.ts';
import { m } from '#words/paraglide/messages.js';

interface RuleWords {
  readonly name: () => string;
  /** What comes of it. */
  readonly why: () => string;
  /** In addresses. */
  readonly param: string;
}

export const RULE_WORDS: Readonly<Record<RuleCode, RuleWords>> = {
  paperLapsed: {
    name: m.quality_rule_paperLapsed,
    why: m.quality_why_paperLapsed,
    param: 'giay-to-het-han',
  },
  closedButCertified: {
    name: m.quality_rule_closedButCertified,
    why: m.quality_why_closedButCertified,
    param: 'da-dong-con-giay',
  },
  sameTaxCode: {
    name: m.quality_rule_sameTaxCode,
    why: m.quality_why_sameTaxCode,
    param: 'trung-ma-so-thue',
  },
  placeUnresolved: {
    name: m.quality_rule_placeUnresolved,
    why: m.quality_why_placeUnresolved,
    param: 'chua-ro-xa',
  },
  noRepresentative: {
    name: m.quality_rule_noRepresentative,
    why: m.quality_why_noRepresentative,
    param: 'khong-dai-dien',
  },
  noKind: { name: m.quality_rule_noKind, why: m.quality_why_noKind, param: 'chua-ro-loai' },
  noIdentifier: {
    name: m.quality_rule_noIdentifier,
    why: m.quality_why_noIdentifier,
    param: 'chua-co-ma-so',
  },
  noPhone: { name: m.quality_rule_noPhone, why: m.quality_why_noPhone, param: 'khong-dien-thoai' },
  noStreet: { name: m.quality_rule_noStreet, why: m.quality_why_noStreet, param: 'thieu-dia-chi' },
  noClass: { name: m.quality_rule_noClass, why: m.quality_why_noClass, param: 'chua-phan-nhom' },
  noDecisionNumber: {
    name: m.quality_rule_noDecisionNumber,
    why: m.quality_why_noDecisionNumber,
    param: 'thieu-so-quyet-dinh',
  },
  communeWithoutOfficer: {
    name: m.quality_rule_communeWithoutOfficer,
    why: m.quality_why_communeWithoutOfficer,
    param: 'xa-chua-co-can-bo',
  },
  accountUnitGone: {
    name: m.quality_rule_accountUnitGone,
    why: m.quality_why_accountUnitGone,
    param: 'tai-khoan-don-vi-cu',
  },
  starAboveScore: {
    name: m.quality_rule_starAboveScore,
    why: m.quality_why_starAboveScore,
    param: 'sao-cao-hon-diem',
  },
  sameProductName: {
    name: m.quality_rule_sameProductName,
    why: m.quality_why_sameProductName,
    param: 'trung-ten-san-pham',
  },
  sameProducerName: {
    name: m.quality_rule_sameProducerName,
    why: m.quality_why_sameProducerName,
    param: 'trung-ten-chu-the',
  },
  producerWithoutProduct: {
    name: m.quality_rule_producerWithoutProduct,
    why: m.quality_why_producerWithoutProduct,
    param: 'chua-co-san-pham',
  },
  noPicture: { name: m.quality_rule_noPicture, why: m.quality_why_noPicture, param: 'khong-anh' },
};

export function ruleOfParam(param: string): RuleCode | undefined {
  return (Object.keys(RULES) as RuleCode[]).find((code) => RULE_WORDS[code].param === param);
}

export const GRADE_TAGS = {
  wrong: { word: m.quality_grade_wrong, family: 'bad', icon: 'alert' },
  missing: { word: m.quality_grade_missing, family: 'warn', icon: 'clock' },
  look: { word: m.quality_grade_look, family: 'ask', icon: 'help' },
  should: { word: m.quality_grade_should, family: 'neutral', icon: 'minus' },
} as const satisfies Record<Grade, unknown>;

export const MENDER_WORDS: Readonly<Record<Mender, () => string>> = {
  producer: m.quality_mender_producer,
  commune: m.quality_mender_commune,
  office: m.quality_mender_office,
  administrator: m.quality_mender_administrator,
};
export const MENDER_PARAMS: Readonly<Record<Mender, string>> = {
  producer: 'chu-the',
  commune: 'xa',
  office: 'van-phong',
  administrator: 'quan-tri',
};
export const menderOptions = () =>
  MENDERS.map((mender) => ({ value: MENDER_PARAMS[mender], label: MENDER_WORDS[mender]() }));

/** Which of the pages that mend something a person may open. */
export interface MayMend {
  readonly edit: boolean;
  readonly merge: boolean;
  readonly place: boolean;
}

/** Findings that the form of the register mends: what is missing is typed there. */
const TYPED: readonly RuleCode[] = [
  'placeUnresolved',
  'noRepresentative',
  'noKind',
  'noIdentifier',
  'noPhone',
  'noStreet',
  'noClass',
];
const DOUBLE: readonly RuleCode[] = ['sameTaxCode', 'sameProducerName'];

/**
 * Where a finding of a rule is mended, or at least read, without language. Producers of a divided commune are placed
 * together; one of which only the province is known says its commune in its own form.
 */
export function mendHref(
  code: RuleCode,
  { foundId, inCommune }: { readonly foundId: string; readonly inCommune: boolean },
  may: MayMend,
): string {
  if (may.place && inCommune && code === 'placeUnresolved') return '/lam-viec/don-vi/cho-chon';
  if (may.merge && DOUBLE.includes(code)) return '/lam-viec/so/gop';
  if (may.merge && code === 'sameProductName') return '/lam-viec/so/gop/san-pham';
  const form = may.edit && TYPED.includes(code) ? '/sua' : '';
  return `${MENDED_AT[RULES[code].about]}/${encodeURIComponent(foundId)}${form}`;
}
const MENDED_AT: Readonly<Record<FoundKind, string>> = {
  producer: '/lam-viec/so/co-so',
  product: '/lam-viec/so/san-pham',
  certificate: '/lam-viec/giay-chung-nhan',
  unit: '/lam-viec/don-vi',
  account: '/lam-viec/tai-khoan',
};
