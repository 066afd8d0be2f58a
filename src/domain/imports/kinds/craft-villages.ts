import { COMMON_FIELDS, commonHeading } from './common-headings.ts';
import { wordsOf, type PlainKind, type TypeWords } from './list-kind.ts';

const TYPES: readonly TypeWords[] = [
  [/^(?:(?:lang nghe|ln) truyen thong|lntt)/, 'traditionalVillage', 'Làng nghề truyền thống'],
  [/^(?:nghe truyen thong|ntt)/, 'traditionalCraft', 'Nghề truyền thống'],
  [/^(?:lang nghe|ln)/, 'craftVillage', 'Làng nghề'],
];

/** Craft villages, traditional ones, and traditional crafts (Decree 52/2018/NĐ-CP). */
export const CRAFT_VILLAGES_LIST: PlainKind = {
  kind: 'craftVillages',
  must: 'name',
  known: wordsOf(
    [
      ['name', /^ten (?:cac )?(?:lang nghe|nghe|lang)(?: .*)?$/, 5],
      ['type', /^(?:loai(?: hinh)?|phan loai|danh hieu|hinh thuc)(?: (?:lang )?nghe)?(?: .*)?$/],
      ['name', /^(?:lang nghe|nghe truyen thong)(?: .*)?$/, 3],
      ['trade', /^(?:ten )?(?:nganh )?nghe(?: .*)?$|^nganh(?: .*)?$|^linh vuc(?: .*)?$/],
      ['trade', /^(?:san pham|sp)(?: .*)?$/, 2],
      ['ruralHouseholds', /^(?:tong )?so ho (?:lam nghe|tham gia|san xuat|hoat dong)(?: .*)?$/, 5],
      ['households', /^(?:tong )?so ho(?: .*)?$/],
      ['workers', /^(?:tong )?(?:so )?lao dong(?: .*)?$/],
      [
        'paperDay',
        /^(?:ngay|thoi gian|nam)(?: .*)?(?:cong nhan|quyet dinh|qd|van ban|ban hanh|ky)(?: .*)?$/,
      ],
      ['paperIssuer', /^(?:co quan|cap|noi)(?: .*)?(?:cong nhan|ban hanh|ky)(?: .*)?$/],
      ['paperNumber', /^(?:so )?(?:quyet dinh|qd|van ban)(?: .*)?$/],
    ],
    commonHeading,
  ),
  fields: [
    ...(['name', 'type', 'trade', 'households', 'ruralHouseholds', 'workers'] as const),
    ...(['paperNumber', 'paperDay', 'paperIssuer'] as const),
    ...COMMON_FIELDS,
  ],
  entry: {
    kind: 'craftVillage',
    values: [
      { column: 'type', value: 'type', words: TYPES },
      { column: 'trade', value: 'trade' },
      { column: 'households', value: 'households' },
      { column: 'ruralHouseholds', value: 'ruralHouseholds' },
      { column: 'workers', value: 'workers' },
      { column: 'paperNumber', value: 'paperNumber' },
      { column: 'paperDay', value: 'paperDay' },
      { column: 'paperIssuer', value: 'paperIssuer' },
    ],
    types: TYPES,
  },
};
