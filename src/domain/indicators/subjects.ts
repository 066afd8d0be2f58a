import { SECTOR_WORDS } from './sector-words.ts';
import { SOURCE_WORDS, SUPPORT_WORDS } from './support-words.ts';

/** How a fact is compared: numbers and days by size, choices by their words, text by what stands in quotes. */
export type FactType = 'number' | 'day' | 'flag' | 'choice' | 'choices' | 'text';

/** A fact as the text form names it. */
export interface FactRule {
  /** Its word in the text form. */
  readonly word: string;
  readonly type: FactType;
  /** Words of a choice by its code. */
  readonly choices?: Readonly<Record<string, string>>;
}

/** A kind of thing that can be counted. */
export interface Subject {
  readonly word: string;
  /** A thing that happened on a day, or one that is there from day to day. */
  readonly happens: 'event' | 'state';
  readonly facts: Readonly<Record<string, FactRule>>;
  /** What it belongs to, by the name of the tie. */
  readonly ties: Readonly<Record<string, SubjectCode>>;
}

export const SUBJECT_CODES = [
  'product',
  'producer',
  'certificate',
  'craftVillage',
  'materialArea',
  'salesPoint',
  'brand',
  'organisation',
  'round',
  'support',
  'payment',
] as const;
export type SubjectCode = (typeof SUBJECT_CODES)[number];

const number = (word: string): FactRule => ({ word, type: 'number' });
const day = (word: string): FactRule => ({ word, type: 'day' });
const flag = (word: string): FactRule => ({ word, type: 'flag' });
const text = (word: string): FactRule => ({ word, type: 'text' });
const choice = (word: string, choices: Readonly<Record<string, string>>): FactRule => ({
  word,
  type: 'choice',
  choices,
});
const choices = (word: string, among: Readonly<Record<string, string>>): FactRule => ({
  word,
  type: 'choices',
  choices: among,
});

const STANDING = choice('tình trạng', {
  valid: 'còn hiệu lực',
  expiring: 'sắp hết hạn',
  transitional: 'được gia hạn',
  expired: 'hết hạn',
  revoked: 'bị thu hồi',
  replaced: 'bị thay thế',
  never: 'chưa có giấy',
});

/** What a certificate was to the one before it of the same product. */
const STEP = choice('kết quả', {
  first: 'mới',
  kept: 'giữ hạng',
  raised: 'nâng hạng',
  lowered: 'hạ hạng',
});

/** What all entries of the further registers have. */
const ENTRY = {
  name: text('tên'),
  starredProducts: number('sản phẩm còn sao'),
  producers: number('chủ thể gắn với'),
} as const;

/** The closed list of what can be counted, and of what is known of it. */
export const SUBJECTS: Readonly<Record<SubjectCode, Subject>> = {
  product: {
    word: 'sản phẩm',
    happens: 'state',
    ties: { producer: 'producer' },
    facts: {
      name: text('tên'),
      star: number('sao'),
      standing: STANDING,
      sector: choice('nhóm', SECTOR_WORDS),
      annexI: text('bộ sản phẩm'),
      step: STEP,
      recognisedOn: day('ngày công nhận'),
      firstRecognisedOn: day('ngày công nhận lần đầu'),
      endsOn: day('ngày hết hạn'),
      recognitions: number('số lần công nhận'),
      logoOnPacket: flag('biểu trưng trên bao bì'),
      greenChain: flag('chuỗi xanh'),
      brand: text('thương hiệu'),
      brands: number('nhãn hiệu gắn với'),
      areas: number('vùng nguyên liệu gắn với'),
      salesPoints: number('điểm bán gắn với'),
      supported: choices('được hỗ trợ', SUPPORT_WORDS),
    },
  },
  producer: {
    word: 'chủ thể',
    happens: 'state',
    ties: {},
    facts: {
      name: text('tên'),
      kind: choice('loại', {
        cooperative: 'hợp tác xã',
        cooperativeGroup: 'tổ hợp tác',
        smallMediumEnterprise: 'doanh nghiệp nhỏ và vừa',
        farm: 'trang trại',
        household: 'hộ kinh doanh',
        association: 'hội',
        union: 'hiệp hội',
        operatingCentre: 'trung tâm điều hành',
      }),
      legalForm: choice('hình thức', {
        company: 'công ty',
        enterprise: 'doanh nghiệp tư nhân',
        other: 'hình thức khác',
      }),
      representativeSex: choice('đại diện.giới', { female: 'nữ', male: 'nam' }),
      representativeEthnicity: text('đại diện.dân tộc'),
      workers: number('lao động'),
      workersTrained: number('lao động có chứng chỉ'),
      workersLocal: number('lao động tại chỗ'),
      revenue: number('doanh thu'),
      salesChannels: choices('kênh bán', {
        supermarket: 'siêu thị',
        convenience: 'cửa hàng tiện lợi',
        ecommerce: 'thương mại điện tử',
        ownShop: 'cửa hàng của mình',
        market: 'chợ',
        trader: 'thương lái',
        export: 'xuất khẩu',
      }),
      shop: text('gian hàng số'),
      website: text('trang web riêng'),
      paymentAccount: text('tài khoản thanh toán điện tử'),
      starredProducts: number('sản phẩm còn sao'),
      certifiedProducts: number('sản phẩm từng có sao'),
      products: number('sản phẩm'),
      highestStar: number('sao cao nhất'),
      areas: number('vùng nguyên liệu gắn với'),
      greenProducts: number('sản phẩm chuỗi xanh'),
      supported: choices('được hỗ trợ', SUPPORT_WORDS),
      trainings: number('lớp tập huấn đã dự'),
    },
  },
  certificate: {
    word: 'giấy chứng nhận',
    happens: 'event',
    ties: { product: 'product', producer: 'producer' },
    facts: {
      star: number('sao'),
      standing: STANDING,
      step: STEP,
      recognisedOn: day('ngày công nhận'),
      endsOn: day('ngày hết hạn'),
      round: number('đợt'),
      decision: text('số quyết định'),
      isFollowed: flag('đã được đánh giá lại'),
      sector: choice('nhóm', SECTOR_WORDS),
    },
  },
  craftVillage: {
    word: 'làng nghề',
    happens: 'state',
    ties: {},
    facts: {
      ...ENTRY,
      type: choice('loại', {
        craftVillage: 'làng nghề thường',
        traditionalVillage: 'làng nghề truyền thống',
        traditionalCraft: 'nghề truyền thống',
      }),
      households: number('số hộ'),
      workers: number('lao động'),
    },
  },
  materialArea: {
    word: 'vùng nguyên liệu',
    happens: 'state',
    ties: {},
    facts: { ...ENTRY, area: number('diện tích'), output: number('sản lượng') },
  },
  salesPoint: {
    word: 'điểm bán',
    happens: 'state',
    ties: {},
    facts: {
      ...ENTRY,
      type: choice('loại', {
        shop: 'cửa hàng',
        exhibition: 'nhà trưng bày',
        supermarket: 'siêu thị',
        market: 'chợ',
        station: 'bến xe nhà ga',
        tourism: 'điểm du lịch',
        village: 'làng nghề',
        post: 'bưu điện',
      }),
      openedOn: day('ngày mở'),
      meetsCriteria: flag('đạt tiêu chí'),
    },
  },
  brand: {
    word: 'nhãn hiệu',
    happens: 'state',
    ties: {},
    facts: {
      ...ENTRY,
      type: choice('loại', {
        certification: 'nhãn hiệu chứng nhận',
        collective: 'nhãn hiệu tập thể',
        trademark: 'nhãn hiệu thường',
        geographical: 'chỉ dẫn địa lý',
      }),
      paperDay: day('ngày cấp'),
    },
  },
  organisation: {
    word: 'tổ chức',
    happens: 'state',
    ties: {},
    facts: {
      ...ENTRY,
      type: choice('loại', {
        steering: 'ban chỉ đạo',
        council: 'hội đồng',
        department: 'sở ngành',
        advisory: 'tổ tư vấn',
        consultant: 'đơn vị tư vấn',
      }),
    },
  },
  round: {
    word: 'đợt công nhận',
    happens: 'event',
    ties: {},
    facts: {
      products: number('sản phẩm'),
      producers: number('chủ thể'),
    },
  },
  support: {
    word: 'lượt hỗ trợ',
    happens: 'event',
    ties: {},
    facts: {
      kind: choice('loại', SUPPORT_WORDS),
      participants: number('người tham gia'),
      officials: number('cán bộ'),
      women: number('nữ'),
      certificates: number('chứng chỉ đã cấp'),
      tot: number('giảng viên nguồn'),
      cost: number('chi phí'),
      producers: number('chủ thể'),
    },
  },
  payment: {
    word: 'khoản chi',
    happens: 'event',
    ties: {},
    facts: {
      kind: choice('loại', SUPPORT_WORDS),
      source: choice('nguồn', SOURCE_WORDS),
      amount: number('số tiền'),
    },
  },
};

/** The words of a tie in the text form are those of what it leads to. */
export function wordOf(code: SubjectCode): string {
  return SUBJECTS[code].word;
}
