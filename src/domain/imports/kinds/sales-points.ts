import { COMMON_FIELDS, commonHeading } from './common-headings.ts';
import { wordsOf, type PlainKind, type TypeWords } from './list-kind.ts';

const TYPES: readonly TypeWords[] = [
  [/\bnha trung bay\b/, 'exhibition', 'Nhà trưng bày'],
  [/\b(?:sieu thi|trung tam thuong mai|tttm)\b/, 'supermarket', 'Siêu thị, trung tâm thương mại'],
  [/\b(?:ben xe|tram dung|nha ga|san bay)\b/, 'station', 'Bến xe, trạm dừng nghỉ'],
  [/\b(?:du lich|khach san|homestay)\b/, 'tourism', 'Điểm du lịch'],
  [/\blang nghe\b/, 'village', 'Làng nghề'],
  [/\b(?:buu cuc|buu dien|diem buu dien)\b/, 'post', 'Bưu cục'],
  [/\bcho\b/, 'market', 'Chợ'],
  [/\b(?:cua hang|showroom|gian hang|shop|quay)\b/, 'shop', 'Cửa hàng'],
];

/** What Decision 950/QĐ-BCT asks, as the export of the register writes it. */
const CRITERIA: readonly TypeWords[] = [
  [/^dat dung noi\b/, 'place', 'Đặt đúng nơi'],
  [/^ban san pham ocop\b/, 'ocop', 'Bán sản phẩm OCOP từ 3 sao'],
  [/^ban san pham chu luc\b/, 'keyProducts', 'Bán sản phẩm chủ lực của tỉnh'],
  [/^ban san pham cong nghiep nong thon\b/, 'ruralProducts', 'Bán sản phẩm công nghiệp nông thôn'],
  [/^ban dac san\b/, 'specialities', 'Bán đặc sản vùng miền'],
];

/** Points where products of the programme are shown and sold (Decision 950/QĐ-BCT). */
export const SALES_POINTS_LIST: PlainKind = {
  kind: 'salesPoints',
  must: 'name',
  known: wordsOf(
    [
      ['name', /^ten (?:cac )?(?:diem|cua hang|gian hang|trung tam)(?: .*)?$/, 5],
      ['name', /^(?:diem|cua hang) (?:gioi thieu|ban|trung bay)(?: .*)?$/, 3],
      ['type', /^(?:loai(?: hinh)?|phan loai|noi dat|hinh thuc)(?: .*)?$/],
      [
        'owner',
        /^(?:ten )?(?:chu (?:the|quan ly|so huu|dau tu|co so|diem)|don vi|doanh nghiep|co so|to chuc)(?: .*)?$/,
      ],
      [
        'openedOn',
        /^(?:ngay|thoi gian|nam)(?: .*)?(?:mo|khai truong|hoat dong|thanh lap)(?: .*)?$/,
      ],
      ['criteriaMet', /^dat (?:theo )?(?:quyet dinh|qd) (?:so )?950(?: .*)?$/],
      ['checkedOn', /^(?:ngay|thoi gian)(?: .*)?kiem(?: .*)?$/],
      [
        'paperDay',
        /^(?:ngay|thoi gian)(?: .*)?(?:cong nhan|quyet dinh|qd|van ban|ban hanh|ky)(?: .*)?$/,
      ],
      ['paperIssuer', /^(?:co quan|cap|noi)(?: .*)?(?:cong nhan|ban hanh|ky)(?: .*)?$/],
      ['paperNumber', /^(?:so )?(?:quyet dinh|qd|van ban)(?: .*)?$/],
    ],
    commonHeading,
  ),
  fields: [
    ...(['name', 'type', 'owner', 'phone', 'openedOn', 'criteriaMet', 'checkedOn'] as const),
    ...(['paperNumber', 'paperDay', 'paperIssuer'] as const),
    ...COMMON_FIELDS,
  ],
  entry: {
    kind: 'salesPoint',
    values: [
      { column: 'type', value: 'type', words: TYPES },
      { column: 'owner', value: 'owner' },
      { column: 'phone', value: 'phone' },
      { column: 'openedOn', value: 'openedOn' },
      { column: 'criteriaMet', value: 'criteriaMet', words: CRITERIA },
      { column: 'checkedOn', value: 'checkedOn' },
      { column: 'paperNumber', value: 'paperNumber' },
      { column: 'paperDay', value: 'paperDay' },
      { column: 'paperIssuer', value: 'paperIssuer' },
    ],
    types: TYPES,
  },
};
