/** Refusals of the yearly plan of checks (Đ9.1). */
export const PLAN_REFUSALS = {
  // Data: now, next.
  PLAN_YEAR: {
    vi: 'Kế hoạch chỉ lập cho năm {now} hoặc năm {next}.',
    en: 'A plan is made for {now} or {next} only.',
  },
  PLAN_CHOOSES_NOBODY: {
    vi: 'Kế hoạch chưa chọn ai: ghi số chọn theo rủi ro, hoặc số rút thăm ở mỗi xã.',
    en: 'This plan chooses nobody: say how many by risk, or how many by lot in each commune.',
  },
  // Data: max.
  PLAN_TOO_MANY: {
    vi: 'Số này lớn quá, nhiều nhất là {max}.',
    en: 'That is too many: {max} at most.',
  },
  // Another draft of the year waits for the head. Data: year.
  PLAN_WAITS: {
    vi: 'Đang có một kế hoạch năm {year} chờ duyệt. Đợi duyệt, hoặc rút lại bản đó rồi lập bản khác.',
    en: 'A plan for {year} waits to be confirmed. Wait for that, or take it back before drafting another.',
  },
  // A second seed draws others: why, and that stays to be seen. Data: year, count.
  PLAN_ONCE_MORE: {
    vi: 'Năm {year} đã có {count} kế hoạch đã rút thăm. Ghi lý do lập thêm; lý do và các lần rút trước luôn hiện trên trang.',
    en: '{year} has {count} plans that were drawn. Say why there is one more; that and the earlier draws stay on the page.',
  },
  // Nobody in the province may be checked: no star, or all were checked not long ago.
  PLAN_NOBODY: {
    vi: 'Không còn chủ thể nào để chọn: chưa có sao còn hiệu lực, hoặc tất cả vừa được kiểm tra hay đã có trong kế hoạch.',
    en: 'There is nobody to choose from: no star in force, or all were checked not long ago or are planned already.',
  },
  // The list or the method is not what the head's page showed.
  PLAN_NOT_AS_SHOWN: {
    vi: 'Kế hoạch khác với trang đã mở nên chưa duyệt. Đọc lại rồi duyệt.',
    en: 'The plan is not what the page showed, so it was not confirmed. Read it again first.',
  },
  // It was confirmed, sent back or withdrawn before.
  PLAN_SETTLED: {
    vi: 'Kế hoạch này đã duyệt hoặc đã rút lại. Mở lại trang để xem.',
    en: 'This plan was confirmed or taken back. Open the page again.',
  },
  PLAN_NOT_CONFIRMED: {
    vi: 'Kế hoạch chưa duyệt nên chưa lập cuộc kiểm tra theo đó.',
    en: 'The plan is not confirmed yet, so no check can follow from it.',
  },
  // It was dropped, or its check is under way or done.
  PLAN_ENTRY_SETTLED: {
    vi: 'Mục này đã bỏ, hoặc đã có cuộc kiểm tra.',
    en: 'This entry was dropped, or has its check.',
  },
  // Of several, which one stops all. Data: code.
  PLAN_STOPPED_AT: {
    vi: 'Chưa lập cuộc nào, vì vướng ở sản phẩm có mã {code}. Bỏ chọn sản phẩm đó hoặc làm theo lời nhắc.',
    en: 'No check was ordered, because of the product with code {code}. Leave it out, or do as the sentence says.',
  },
  // The form came without a product.
  PLAN_NONE_CHOSEN: {
    vi: 'Chọn ít nhất một sản phẩm để lập cuộc kiểm tra.',
    en: 'Choose at least one product to order a check of.',
  },
  // Somebody of the producer would spare it.
  PLAN_OVER_A_TIE: {
    vi: 'Tài khoản này là người của chủ thể đó nên không được bỏ mục. Nhờ người khác có quyền duyệt.',
    en: 'This account belongs to that producer and does not drop its entry. Ask somebody else who may confirm.',
  },
} as const;
