import type { Procedure } from '#domain/council/procedure.ts';

const COMMUNE_CLOCK = {
  arrival:
    '15 ngày làm việc của cấp xã tính từ khi hồ sơ điện tử đến trong giờ làm việc; đến ngoài giờ thì tính từ ngày làm việc tiếp theo',
  nextWorkingDay:
    '15 ngày làm việc của cấp xã tính từ ngày làm việc tiếp theo ngày hồ sơ điện tử đến',
  receipt: '15 ngày làm việc của cấp xã tính từ khi cán bộ xã tiếp nhận hồ sơ',
} as const satisfies Record<Procedure['communeClock'], string>;

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

/**
 * What a Regulation says beside the rules of a session, as sentences without the final stop; only
 * what this version goes by, because a rule that is printed must be one that is kept.
 */
export function procedureWords(rules: Procedure): string[] {
  return [
    DEFERRED[rules.deferredTotals],
    COMMUNE_CLOCK[rules.communeClock],
    PUBLIC_TEXTS[rules.publicTexts],
  ];
}
