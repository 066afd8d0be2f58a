/** Refusals of decisions, certificates and codes. */
export const RECOGNITION_REFUSALS = {
  // A Regulation's form of certificate numbers has no serial, two of them, or signs nobody knows.
  CERTIFICATE_NUMBER_PATTERN: {
    vi: 'Mẫu số giấy chứng nhận “{pattern}” chưa dùng được: phải có {serial} đúng một lần; ngoài {marks} chỉ dùng chữ, số, dấu cách và / - . (không quá {max} ký tự).',
    en: 'The form of certificate numbers “{pattern}” cannot be used: it must have {serial} exactly once, and besides {marks} only letters, digits, spaces and / - . (at most {max} characters).',
  },
  // Đ4.1a-2: a product of one or two stars, or knocked out, is put into a decision.
  NO_CERTIFICATE_BELOW_THREE_STARS: {
    vi: 'Sản phẩm {product} chưa đạt 3 sao nên không cấp giấy chứng nhận. Gửi kết quả và lý do cho chủ thể.',
    en: 'Product {product} has not reached 3 stars, so no certificate is issued. Send the result and the reasons to the producer.',
  },
  // The same decision number in the same province.
  DECISION_NUMBER_TAKEN: {
    vi: 'Số quyết định {number} đã dùng. Kiểm tra lại sổ văn bản rồi nhập số khác.',
    en: 'Decision number {number} is already in use. Check the book of documents and enter another.',
  },
  // The day of a decision lies before the session whose results it recognises.
  DECISION_BEFORE_SESSION: {
    vi: 'Quyết định ghi ngày {dated}, trước phiên họp của Hội đồng ngày {held}. Nhập ngày của phiên họp hoặc ngày sau đó.',
    en: 'The decision is dated {dated}, before the session of the council on {held}. Enter the day of the session or a later one.',
  },
  // The leader signs before the day that stands on the decision: certificates would begin in the future.
  DECISION_DATED_AHEAD: {
    vi: 'Quyết định {number} ghi ngày {dated}, chưa đến ngày đó. Ký từ ngày {dated}.',
    en: 'Decision {number} is dated {dated}, which is still to come. Sign it from that day on.',
  },
  // The decision is no longer what the leader's page showed, or the form was not made by that page.
  DECISION_NOT_AS_SHOWN: {
    vi: 'Nội dung quyết định {number} khác với trang đã mở nên chưa ký. Đọc lại nội dung dưới đây rồi ký.',
    en: 'Decision {number} is not what the page showed, so it was not signed. Read it again below, then sign.',
  },
  // A decision that was signed is signed again, or changed.
  DECISION_ALREADY_SIGNED: {
    vi: 'Quyết định {number} đã ký ngày {day}. Không ký lại được.',
    en: 'Decision {number} was signed on {day}. It cannot be signed again.',
  },
  // Somebody who stands aside from a product of the council prepares or signs the decision on it (Đ4.2).
  DECISION_OVER_A_TIE: {
    vi: 'Quyết định này có sản phẩm của chủ thể mà người làm có liên quan nên người đó không lập và không ký. Nhờ người khác trong cơ quan.',
    en: 'The decision holds a product of a producer to whom this person is tied, who therefore neither prepares nor signs it. Ask a colleague.',
  },
  // A decision for a session that has no result left without one.
  NOTHING_TO_DECIDE: {
    vi: 'Phiên họp này không còn kết quả nào chờ quyết định. Kết thúc phiên trước, hoặc xem các quyết định đã lập.',
    en: 'This session has no result left that waits for a decision. Close the session first, or look at the decisions made.',
  },
} as const;
