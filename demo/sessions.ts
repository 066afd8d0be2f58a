import type { Goal } from './dossiers/levels.ts';
import type { Day } from './day.ts';

export type SessionKey = 'august' | 'october' | 'november' | 'running' | 'planned';

/** What the council finds on one product. */
export interface Verdict extends Goal {
  readonly product: string;
  /** One member's comment, in words of its own. */
  readonly comment: string;
  /** A member who scores far below the others: the result is put off. */
  readonly dissent?: string;
  /** Rejected before anybody scores: the ground on the sheet, and its proof. */
  readonly knockOut?: { readonly ground: string; readonly proof: string };
}

/** How far a session has come with one product, by member. */
export interface Progress {
  readonly product: string;
  readonly sealed: readonly string[];
  readonly half: readonly string[];
}

export interface DemoSession {
  readonly key: SessionKey;
  readonly name: string;
  readonly created: Day;
  readonly held: Day;
  readonly opened?: Day;
  readonly place: string;
  readonly absent?: readonly string[];
  readonly conflicts?: readonly {
    readonly member: string;
    readonly product: string;
    readonly reason: string;
  }[];
  readonly verdicts: readonly Verdict[];
  /** Only of the running session: the others are scored to the end, or not begun. */
  readonly progress?: readonly Progress[];
  readonly decision?: {
    readonly number: string;
    readonly prepared: Day;
    readonly dated: Day;
    /** Whether the leader has signed. */
    readonly signed: boolean;
  };
}

/** The council of 2026, chair first; the secretary has no vote. */
export const COUNCIL = {
  decision: '1402/QĐ-UBND',
  decided: '10/06',
  chair: 'chu-tich-hd',
  deputy: 'thanh-vien-1',
  members: ['thanh-vien-2', 'thanh-vien-3', 'thanh-vien-4', 'thanh-vien-5', 'thanh-vien-6'],
  secretary: 'thu-ky',
} as const;

const HALL = 'Hội trường Sở Nông nghiệp và Môi trường, phường Lào Cai';
const YEN_BAI = 'Phòng họp số 2, Trung tâm Hội nghị tỉnh, phường Yên Bái';

export const SESSIONS: readonly DemoSession[] = [
  {
    key: 'august',
    name: 'Phiên đánh giá lần 1, đợt 2 năm 2026',
    created: '03/08',
    held: '20/08',
    opened: '20/08',
    place: HALL,
    conflicts: [
      {
        member: 'thanh-vien-4',
        product: 'mien-dao',
        reason: 'Em gái là thành viên của hợp tác xã.',
      },
    ],
    verdicts: [
      {
        product: 'mien-dao',
        total: 83,
        star: 4,
        comment: 'Sợi dai, nước trong. Nên đăng ký chỉ dẫn địa lý như kế hoạch.',
      },
      {
        product: 'bach-tra',
        total: 93,
        star: 5,
        comment: 'Búp đồng đều hiếm thấy, hậu ngọt dài. Hồ sơ xuất khẩu đủ.',
      },
      {
        product: 'cao-atiso',
        total: 77,
        star: 4,
        comment: 'Cao tan hết, không vón. Cần thêm kế hoạch kiểm nghiệm hai năm tới.',
      },
      {
        product: 'ca-hoi',
        total: 63,
        star: 3,
        comment: 'Thịt chắc, không mùi bùn. Chưa có liên kết với hộ nuôi nào.',
      },
      {
        product: 'dau-goi',
        total: 74,
        star: 4,
        short: ['2.3'],
        comment: 'Điểm đủ bốn sao nhưng nhãn chưa có mã truy xuất. Bổ sung rồi đăng ký nâng hạng.',
      },
      {
        product: 'tra-cuc',
        total: 44,
        star: 1,
        comment: '',
        knockOut: {
          ground: '1.1:1',
          proof:
            'Báo cáo của xã ngày 31/07/2026 và biên bản kiểm tra kho: toàn bộ hoa cúc không có hóa đơn, không rõ nơi trồng.',
        },
      },
      {
        product: 'dao-chau',
        total: 44,
        star: 2,
        comment: 'Dáng cây còn giống nhau, chưa có sổ theo dõi. Nên học tạo dáng trước.',
      },
      {
        product: 'tra-ban-lien',
        total: 85,
        star: 4,
        comment: 'Giữ được chất lượng ba năm, vùng hữu cơ mở rộng. Xứng đáng bốn sao.',
      },
    ],
    decision: { number: '2688/QĐ-UBND', prepared: '26/08', dated: '04/09', signed: true },
  },
  {
    key: 'october',
    name: 'Phiên đánh giá lần 2, đợt 2 năm 2026',
    created: '28/09',
    held: '15/10',
    opened: '15/10',
    place: YEN_BAI,
    absent: ['thanh-vien-6'],
    verdicts: [
      {
        product: 'thit-trau',
        total: 80,
        star: 4,
        comment: 'Ruột đỏ mận, khói dịu. Nên in rõ hạn dùng sau khi mở.',
      },
      {
        product: 'banh-chung-den',
        total: 66,
        star: 3,
        comment: 'Bánh ngon, bao bì còn đơn giản cho quà biếu.',
      },
      {
        product: 'gao-seng-cu',
        total: 82,
        star: 4,
        comment: 'Cơm để nguội vẫn dẻo. Vùng hữu cơ nên mở rộng đúng tiến độ.',
      },
      {
        product: 'khan-lanh',
        total: 81,
        star: 4,
        comment: 'Nét sáp tinh, màu chàm sâu. Rất rõ bản sắc.',
      },
      {
        product: 'cam-sanh',
        total: 67,
        star: 3,
        comment: 'Mẫu đầu vụ chưa đủ ngọt như thuyết minh, sạch và đều cỡ.',
      },
      {
        product: 'du-lich-ta-van',
        total: 65,
        star: 3,
        comment: 'Cách chia khách theo vòng rất đáng học. Cần thêm người nói ngoại ngữ.',
      },
      {
        product: 'dia-lan',
        total: 64,
        star: 3,
        comment: 'Hoa bền, đều cành. Truy xuất mới ghi theo vườn, chưa theo chậu.',
      },
      {
        product: 'que-dieu',
        total: 79,
        star: 4,
        comment: 'Điếu đều, thơm; ba thành viên đề nghị xem lại chứng nhận hữu cơ bản gốc.',
        dissent: 'thanh-vien-3',
      },
      {
        product: 'tra-phinh-ho',
        total: 76,
        star: 4,
        comment: 'Hương mạnh, khói nhẹ. Nên làm hộp quà.',
      },
    ],
    decision: { number: '3215/QĐ-UBND', prepared: '21/10', dated: '29/10', signed: true },
  },
  {
    key: 'november',
    name: 'Phiên đánh giá lần 3, đợt 2 năm 2026',
    created: '26/10',
    held: '12/11',
    opened: '12/11',
    place: HALL,
    verdicts: [
      {
        product: 'tuong-ot',
        total: 81,
        star: 4,
        comment: 'Lên men tốt, không vị giấm. Phiếu kiểm nghiệm đủ ba năm.',
      },
      {
        product: 'ca-phe',
        total: 67,
        star: 3,
        comment: 'Mùi mật mía rõ. Cần thêm hạt phân cỡ và thông tin ngày rang.',
      },
      {
        product: 'cho-bac-ha',
        total: 78,
        star: 4,
        comment: 'Phả hệ rõ, đàn khỏe. Hợp đồng với người mua rất nhân văn.',
      },
      {
        product: 'ruou-tao-meo',
        total: 74,
        star: 4,
        comment: 'Chua chát thanh, không sốc. Nên ghi niên vụ trên nhãn.',
      },
      {
        product: 'tinh-dau-que',
        total: 92,
        star: 5,
        short: ['11'],
        comment: 'Hồ sơ xuất khẩu rất tốt; tính độc đáo chưa đạt mức năm sao.',
      },
    ],
    decision: { number: '3390/QĐ-UBND', prepared: '18/11', dated: '20/11', signed: false },
  },
  {
    key: 'running',
    name: 'Phiên đánh giá lần 4, đợt 2 năm 2026',
    created: '05/11',
    held: '20/11',
    opened: '20/11',
    place: HALL,
    conflicts: [
      {
        member: 'thanh-vien-5',
        product: 'du-lich-na-khao',
        reason: 'Đã nhận tư vấn cho hợp tác xã năm 2025.',
      },
    ],
    verdicts: [
      {
        product: 'pho-kho',
        total: 75,
        star: 4,
        comment: 'Trụng nhanh, không nát. Gói gia vị nên bớt muối.',
      },
      {
        product: 'hong-tra',
        total: 82,
        star: 4,
        comment: 'Hương mận chín rõ ở nước thứ ba.',
      },
      {
        product: 'mat-ong-pung-luong',
        total: 77,
        star: 4,
        comment: 'Mật kết tinh mịn, mùi sơn tra thật.',
      },
      { product: 'cham-cheo', total: 73, star: 4, comment: 'Tê thơm, giã đều tay.' },
      { product: 'gio-may', total: 80, star: 4, comment: '' },
      { product: 'du-lich-na-khao', total: 84, star: 4, comment: '' },
    ],
    progress: [
      {
        product: 'pho-kho',
        sealed: [
          'chu-tich-hd',
          'thanh-vien-1',
          'thanh-vien-2',
          'thanh-vien-3',
          'thanh-vien-4',
          'thanh-vien-5',
          'thanh-vien-6',
        ],
        half: [],
      },
      {
        product: 'hong-tra',
        sealed: ['chu-tich-hd', 'thanh-vien-1', 'thanh-vien-2', 'thanh-vien-3', 'thanh-vien-5'],
        half: ['thanh-vien-4', 'thanh-vien-6'],
      },
      {
        product: 'mat-ong-pung-luong',
        sealed: ['thanh-vien-1', 'thanh-vien-2', 'thanh-vien-5'],
        half: ['chu-tich-hd', 'thanh-vien-3', 'thanh-vien-4'],
      },
      { product: 'cham-cheo', sealed: ['thanh-vien-2'], half: ['thanh-vien-1', 'thanh-vien-5'] },
      { product: 'gio-may', sealed: [], half: ['thanh-vien-2'] },
    ],
  },
  {
    key: 'planned',
    name: 'Phiên đánh giá lần 5, đợt 2 năm 2026',
    created: '18/11',
    held: '11/12',
    place: YEN_BAI,
    verdicts: [],
  },
];
