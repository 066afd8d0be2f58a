import type { Procedure } from '#domain/regulation/procedure.ts';
import { expiringFrom } from '#domain/recognition/certificate.ts';

const AFTER_END = {
  reassessment:
    'sản phẩm có giấy chứng nhận đã hết hạn hoặc bị thu hồi thì đăng ký đánh giá lại, giữ nguyên lịch sử',
  first: 'sản phẩm có giấy chứng nhận đã hết hạn hoặc bị thu hồi thì đăng ký như lần đầu',
  either:
    'sản phẩm có giấy chứng nhận đã hết hạn hoặc bị thu hồi thì đăng ký đánh giá lại hoặc đăng ký như lần đầu',
} as const satisfies Record<Procedure['afterEnd'], string>;

const NOT_HIGHER = {
  keepOld:
    'đánh giá nâng hạng mà kết quả không cao hơn thì giữ nguyên hạng sao và thời hạn của giấy chứng nhận đang có',
  replace:
    'đánh giá nâng hạng mà kết quả không cao hơn thì kết quả mới thay kết quả cũ, tính thời hạn mới',
} as const satisfies Record<Procedure['notHigher'], string>;

const SHOWN_MEANWHILE = {
  older: 'trong khi chờ Bộ đánh giá thì công khai hạng sao đang có, nếu có',
  provincial: 'trong khi chờ Bộ đánh giá thì công khai hạng sao theo kết quả của tỉnh',
} as const satisfies Record<Procedure['shownMeanwhile'], string>;

const COMMUNE_CLOCK = {
  arrival:
    '15 ngày làm việc của cấp xã tính từ khi hồ sơ điện tử đến trong giờ làm việc; đến ngoài giờ thì tính từ ngày làm việc tiếp theo',
  nextWorkingDay:
    '15 ngày làm việc của cấp xã tính từ ngày làm việc tiếp theo ngày hồ sơ điện tử đến',
  receipt: '15 ngày làm việc của cấp xã tính từ khi cán bộ xã tiếp nhận hồ sơ',
} as const satisfies Record<Procedure['communeClock'], string>;

const CUT_OFF = {
  excluded: 'hồ sơ có công văn của xã đúng ngày chốt đợt thì vào đợt sau',
  included: 'hồ sơ có công văn của xã đúng ngày chốt đợt vẫn thuộc đợt đó',
} as const satisfies Record<Procedure['cutOffDay'], string>;

const LAST_DAY = {
  sameDay:
    'giấy chứng nhận cấp ngày 04/12/2026 có giá trị đến hết ngày 04/12/2029 (36 tháng, cùng ngày)',
  dayBefore:
    'giấy chứng nhận cấp ngày 04/12/2026 có giá trị đến hết ngày 03/12/2029 (36 tháng, tính cả ngày cấp)',
} as const satisfies Record<Procedure['lastDay'], string>;

const PUBLIC_TEXTS = {
  lookFirst:
    'nội dung chủ thể viết cho trang công khai của sản phẩm có sao được xã hoặc tỉnh xem trước khi đăng',
  atOnce:
    'nội dung chủ thể viết cho trang công khai của sản phẩm có sao được đăng ngay, xã hoặc tỉnh có quyền gỡ',
} as const satisfies Record<Procedure['publicTexts'], string>;

const DEFERRED = {
  closed:
    'điểm của sản phẩm chuyển sang phiên khác chỉ công khai trong Hội đồng khi phiên sau kết thúc',
  open: 'điểm của sản phẩm chuyển sang phiên khác công khai trong Hội đồng khi phiên đầu kết thúc',
} as const satisfies Record<Procedure['deferredTotals'], string>;

/** What a Regulation says beside the rules of a session, as sentences without the final stop. */
export function procedureWords(rules: Procedure): string[] {
  return [
    DEFERRED[rules.deferredTotals],
    COMMUNE_CLOCK[rules.communeClock],
    CUT_OFF[rules.cutOffDay],
    AFTER_END[rules.afterEnd],
    NOT_HIGHER[rules.notHigher],
    SHOWN_MEANWHILE[rules.shownMeanwhile],
    `số giấy chứng nhận ghi theo mẫu ${numberInWords(rules.certificateNumber)}`,
    LAST_DAY[rules.lastDay],
    `còn ${expiringFrom(rules)} ngày thì giấy chứng nhận được ghi “sắp hết hạn”`,
    PUBLIC_TEXTS[rules.publicTexts],
  ];
}

function numberInWords(pattern: string): string {
  return pattern
    .replaceAll('{serial}', '[số thứ tự]')
    .replaceAll('{year}', '[năm]')
    .replaceAll('{unit}', '[mã tỉnh]');
}
