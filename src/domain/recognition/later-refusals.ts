/** Refusals of what happens to a certificate or a result later: extended (Đ12.3), done again, withdrawn (Đ10.1b). */
export const LATER_REFUSALS = {
  // Đ12.3: a certificate that was revoked, replaced or struck out is to be extended.
  EXTENSION_NOT_STANDING: {
    vi: 'Giấy này đã thu hồi, đã được thay thế hoặc đã hủy nên không gia hạn được.',
    en: 'This certificate was revoked, replaced or struck out, so it cannot be extended.',
  },
  // Đ12.3: it was extended before. Data: until.
  EXTENSION_STANDS: {
    vi: 'Giấy này đã được gia hạn chuyển tiếp đến {until}. Mỗi giấy chỉ gia hạn một lần.',
    en: 'This certificate was extended to {until} already. Each is extended once.',
  },
  // Đ7.6a, Đ12.3: the dossier can still be handed in within its window. Data: closes.
  EXTENSION_WINDOW_OPEN: {
    vi: 'Chủ thể còn nộp hồ sơ đánh giá lại đúng hạn được đến hết {closes}, nên chưa gia hạn. Nhắc chủ thể nộp.',
    en: 'The producer can still hand in the re-assessment in time, until {closes}, so nothing is extended yet. Remind the producer.',
  },
  // Đ12.3: more than 180 days after the end. Data: last.
  EXTENSION_OVER: {
    vi: 'Chỉ gia hạn được đến hết {last}, là ngày thứ 180 sau khi giấy hết hạn; ngày đó đã qua. Chủ thể làm hồ sơ theo Quy chế.',
    en: 'It could be extended to {last} at most, day 180 after its end, and that day is over. The producer begins a dossier as the Regulation says.',
  },
  // Đ12.3: not between the end (or today) and day 180. Data: from, last.
  EXTENSION_UNTIL: {
    vi: 'Ngày gia hạn phải từ {from} đến {last}, là ngày thứ 180 sau khi giấy hết hạn.',
    en: 'It is extended to a day from {from} to {last}, day 180 after its end.',
  },
  // A paper from before the Decision that Đ12.3 stands in. Data: day.
  EXTENSION_BEFORE_LAW: {
    vi: 'Gia hạn theo Điều 12 khoản 3 chỉ có từ {day}, ngày Quyết định 26/2026/QĐ-TTg có hiệu lực. Xem lại ngày của văn bản.',
    en: 'Article 12.3 exists from {day}, when Decision 26/2026/QĐ-TTg came into force. Check the day of the paper.',
  },
  // Đ7.4g: the very same file of the ministry's paper came before.
  MINISTRY_PAPER_KEPT: {
    vi: 'Tệp này đã lưu với hồ sơ rồi, không cần gửi lại.',
    en: 'This file is kept with the dossier already and need not be sent again.',
  },
  EXTENSION_PAPER_AHEAD: {
    vi: 'Văn bản ghi ngày chưa đến. Nhập ngày hôm nay hoặc ngày trước đó.',
    en: 'The paper is dated ahead. Enter today or an earlier day.',
  },
  // Somebody asks again while the leader has one before them.
  EXTENSION_WAITS: {
    vi: 'Đã có một đề nghị gia hạn chờ lãnh đạo xác nhận. Rút đề nghị đó trước khi lập đề nghị khác.',
    en: 'A request already waits for the leader. Take it back before making another.',
  },
  // Nothing waits, or it was taken back meanwhile.
  EXTENSION_NOT_ASKED: {
    vi: 'Không còn đề nghị gia hạn nào chờ xác nhận cho giấy này.',
    en: 'No extension of this certificate waits to be confirmed.',
  },
  EXTENSION_BY_ONESELF: {
    vi: 'Tài khoản này đã lập đề nghị gia hạn, nên người khác phải xác nhận.',
    en: 'This account asked for the extension, so somebody else must confirm it.',
  },
  EXTENSION_OVER_A_TIE: {
    vi: 'Người làm là người của chủ thể này nên không đề nghị và không xác nhận gia hạn giấy của chủ thể. Nhờ người khác trong cơ quan.',
    en: 'This person belongs to the producer and therefore neither asks for nor confirms an extension. Ask a colleague.',
  },
  // Đ12.3-2: the producer confirms where nothing was extended.
  EXTENSION_NONE: {
    vi: 'Giấy này không được gia hạn nên không có gì để xác nhận.',
    en: 'This certificate is not extended, so there is nothing to confirm.',
  },
  // Confirmed a second time. Data: day.
  EXTENSION_READ: {
    vi: 'Chủ thể đã xác nhận ngày {day}.',
    en: 'The producer confirmed it on {day}.',
  },
  // Đ10.1b: neither to assess again nor to withdraw was ticked.
  REDO_NOTHING: {
    vi: 'Chưa chọn việc Bộ yêu cầu. Chọn đánh giá lại, rút công nhận, hoặc cả hai.',
    en: 'It is not said what the ministry asks. Choose to assess again, to withdraw the recognition, or both.',
  },
  REDO_PAPER_AHEAD: {
    vi: 'Văn bản của Bộ ghi ngày chưa đến. Nhập ngày hôm nay hoặc ngày trước đó.',
    en: 'The ministry’s paper is dated ahead. Enter today or an earlier day.',
  },
  // The paper is older than the decision that it speaks of. Data: number, day.
  REDO_BEFORE_DECISION: {
    vi: 'Văn bản của Bộ phải ghi từ {day}, là ngày của quyết định {number}.',
    en: 'The ministry’s paper must be dated {day}, the day of decision {number}, or later.',
  },
  // Five stars are the ministry's own.
  REDO_NATIONAL: {
    vi: 'Hạng 5 sao do Bộ công nhận nên tỉnh không đánh giá lại hay rút được. Khi Bộ thu hồi, nhập ở mục Thu hồi.',
    en: 'Five stars are the ministry’s, so the province neither assesses again nor withdraws. When the ministry revokes them, enter it under revocations.',
  },
  // The star was revoked, replaced or struck out meanwhile, or there never was one. Data: product.
  REDO_NO_STAR: {
    vi: 'Giấy chứng nhận theo kết quả này của {product} không còn hoặc chưa từng có, nên không có gì để rút hay đánh giá lại.',
    en: 'The certificate by this result of {product} is gone or never was, so nothing is withdrawn or assessed again.',
  },
  // Another dossier of the product is under way. Data: product.
  REDO_OTHER_DOSSIER: {
    vi: 'Sản phẩm {product} đang có hồ sơ khác. Chờ hồ sơ đó xong hoặc để chủ thể rút, rồi đánh giá lại.',
    en: 'Another dossier of {product} is under way. Wait until it has ended or the producer withdraws it.',
  },
  REDO_WAITS: {
    vi: 'Đã có một yêu cầu của Bộ chờ lãnh đạo xác nhận cho kết quả này.',
    en: 'A request of the ministry about this result already waits for the leader.',
  },
  REDO_NOT_ASKED: {
    vi: 'Không còn yêu cầu nào của Bộ chờ xác nhận cho kết quả này.',
    en: 'No request of the ministry about this result waits to be confirmed.',
  },
} as const;
