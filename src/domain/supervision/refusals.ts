/** Refusals of revocations (Đ8). */
export const SUPERVISION_REFUSALS = {
  // Ground a without the paper that is not true.
  REVOCATION_PAPER_NOT_CITED: {
    vi: 'Căn cứ a cần nêu đúng giấy tờ không đúng sự thật hoặc giả mạo: tên, số, ngày.',
    en: 'Ground a needs the paper that is untruthful or forged: name it with number and day.',
  },
  // Grounds b and c without a check that concluded it, nor a body's paper.
  REVOCATION_NO_CONCLUSION: {
    vi: 'Căn cứ b và c cần kết luận của một lần kiểm tra, hoặc văn bản của cơ quan có thẩm quyền kèm số và ngày. Chưa có kết luận thì chưa mở vụ.',
    en: 'Grounds b and c need the conclusion of a check, or the paper of a competent body with number and day. Without a conclusion there is no case.',
  },
  // Ground d without a note of what was seen.
  REVOCATION_NOTHING_SEEN: {
    vi: 'Căn cứ d cần ghi biểu trưng được dùng sai thế nào, ở đâu, ngày nào.',
    en: 'Ground d needs a note of how, where and when the mark was misused.',
  },
  // Ground đ without the commune's confirmation.
  REVOCATION_NOT_CONFIRMED: {
    vi: 'Căn cứ đ cần văn bản xác nhận ngừng sản xuất của xã, kèm số và ngày: 15 ngày tính từ ngày đó.',
    en: 'Ground đ needs the commune’s confirmation that production stopped, with number and day: the 15 days run from it.',
  },
  // Ground e without the body, its paper and what it proposes.
  REVOCATION_NO_PROPOSAL: {
    vi: 'Căn cứ e cần cơ quan nhà nước đề nghị, số và ngày văn bản, và nội dung kết luận.',
    en: 'Ground e needs the state body that proposes it, number and day of its paper, and what it concluded.',
  },
  // A day that is still to come. Data: day (today).
  REVOCATION_DAY_AHEAD: {
    vi: 'Ngày này chưa đến (hôm nay là {day}). Xem lại ngày.',
    en: 'That day is still to come (today is {day}). Look at it again.',
  },
  // No certificate has that code. Data: code.
  REVOCATION_NO_SUCH_CODE: {
    vi: 'Không có giấy chứng nhận nào mang mã {code}. Xem lại mã in cạnh ngôi sao.',
    en: 'No certificate bears the code {code}. Look at the code beside the star again.',
  },
  // The star cannot be revoked: it has ended or was replaced. Data: code.
  REVOCATION_NOT_IN_FORCE: {
    vi: 'Giấy {code} không còn hiệu lực nên không có gì để thu hồi. Nếu sản phẩm có giấy mới, mở vụ với giấy mới.',
    en: 'Certificate {code} is no longer in force, so there is nothing to revoke. If the product has a newer one, open the case on that.',
  },
  // It was revoked before. Data: code, day, decision.
  REVOKED_ALREADY: {
    vi: 'Giấy {code} đã bị thu hồi từ ngày {day} theo quyết định {decision}, không thu hồi lần nữa.',
    en: 'Certificate {code} was revoked from {day} by decision {decision}; it is not revoked again.',
  },
  // A case on it is open. Data: code, number.
  REVOCATION_OPEN_ALREADY: {
    vi: 'Giấy {code} đang có vụ {number}. Làm tiếp vụ đó.',
    en: 'Case {number} on certificate {code} is open. Go on with that one.',
  },
  // Hearing, concluding or submitting before anything was verified (Đ8.3a).
  REVOCATION_NOT_VERIFIED: {
    vi: 'Chưa xác minh nên chưa làm bước này. Ghi kết quả xác minh trước.',
    en: 'Nothing was verified yet, so this step cannot follow. Enter what was verified first.',
  },
  // Concluding or submitting before the producer was heard.
  REVOCATION_NOT_HEARD: {
    vi: 'Chưa nghe chủ thể nên chưa kết luận. Đề nghị chủ thể giải trình, hoặc ghi biên bản làm việc.',
    en: 'The producer has not been heard, so nothing is concluded yet. Ask for its statement, or enter the minutes of a talk.',
  },
  // Submitting without a conclusion.
  REVOCATION_NOT_CONCLUDED: {
    vi: 'Chưa có kết luận nên chưa trình. Ghi kết luận trước.',
    en: 'There is no conclusion yet, so nothing is submitted. Enter it first.',
  },
  // The case has ended.
  REVOCATION_ENDED: {
    vi: 'Vụ này đã kết thúc. Mở lại trang để xem kết quả.',
    en: 'This case has ended. Open the page again to see how.',
  },
  // A step without words.
  REVOCATION_WORDS_MISSING: {
    vi: 'Ghi nội dung của bước này: đã thấy gì, kết luận gì.',
    en: 'Say what this step came to: what was found, what was concluded.',
  },
  // Heard by a statement that is not there.
  REVOCATION_NO_STATEMENT: {
    vi: 'Chủ thể chưa gửi giải trình. Chọn cách khác, hoặc đợi.',
    en: 'The producer has not sent a statement. Choose another way, or wait.',
  },
  // Called silent although it has answered.
  REVOCATION_STATED: {
    vi: 'Chủ thể đã gửi giải trình. Chọn “Theo giải trình đã gửi”.',
    en: 'The producer has sent its statement. Choose to go by that.',
  },
  // Called silent while its term runs. Data: day.
  REVOCATION_TERM_RUNS: {
    vi: 'Chủ thể còn hạn giải trình đến hết ngày {day}. Đợi hết hạn.',
    en: 'The producer may answer until the end of {day}. Wait for that.',
  },
  // A statement after its term, or without words. Data: day.
  REVOCATION_TERM_OVER: {
    vi: 'Hạn giải trình đã hết ngày {day}. Gọi Văn phòng Điều phối nếu còn ý kiến.',
    en: 'The term for the statement ended on {day}. Call the office if there is more to say.',
  },
  // The conclusion is dated before the hearing. Data: day.
  REVOCATION_CONCLUDED_EARLY: {
    vi: 'Kết luận không thể ghi trước ngày nghe chủ thể ({day}).',
    en: 'The conclusion cannot be dated before the producer was heard ({day}).',
  },
  // The province revokes five stars (Đ8.2b).
  REVOCATION_OF_MINISTRY: {
    vi: 'Giấy 5 sao do Bộ thu hồi. Gửi văn bản đề nghị Bộ, rồi nhập kết quả của Bộ.',
    en: 'Five stars are revoked by the ministry. Send it the proposal, then enter its answer.',
  },
  // Three or four stars are proposed to the ministry (Đ8.2a).
  REVOCATION_OF_PROVINCE: {
    vi: 'Giấy 3 sao, 4 sao do Chủ tịch UBND tỉnh thu hồi. Trình dự thảo quyết định.',
    en: 'Three and four stars are revoked by the chairman of the province. Submit a draft decision.',
  },
  // A paper without number or signer.
  REVOCATION_DRAFT_INCOMPLETE: {
    vi: 'Nhập đủ số văn bản, người ký và chức vụ.',
    en: 'Enter number, signer and office of the paper.',
  },
  // A paper dated before the conclusion. Data: day.
  REVOCATION_DRAFT_EARLY: {
    vi: 'Văn bản phải ghi từ ngày kết luận ({day}) trở đi.',
    en: 'The paper must be dated from the conclusion on ({day}).',
  },
  // The ministry's paper dated before the proposal. Data: day.
  REVOCATION_ANSWER_EARLY: {
    vi: 'Văn bản của Bộ phải ghi từ ngày đề nghị ({day}) trở đi.',
    en: 'The ministry’s paper must be dated from the proposal on ({day}).',
  },
  // The star void from a day before the decision. Data: day.
  REVOCATION_BACK_DATED: {
    vi: 'Giấy mất hiệu lực sớm nhất từ ngày quyết định ({day}), không lùi về trước.',
    en: 'The star is void from the day of the decision at the earliest ({day}), not from before.',
  },
  // The draft is no longer what the leader's page showed. Data: number.
  REVOCATION_NOT_AS_SHOWN: {
    vi: 'Nội dung vụ việc khác với trang đã mở nên quyết định {number} chưa ký. Đọc lại rồi ký.',
    en: 'The case is not what the page showed, so decision {number} was not signed. Read it again, then sign.',
  },
  // The check that a case is to rest on is of another certificate, not signed by all, or did not fail.
  REVOCATION_CHECK_NOT_FAILED: {
    vi: 'Cuộc kiểm tra này chưa ký đủ, không thuộc giấy chứng nhận này, hoặc không kết luận “không giữ được”, nên không làm căn cứ mở vụ.',
    en: 'That check is not signed by all, is of another certificate, or did not fail, so no case can rest on it.',
  },
  // Whoever worked on the case also decides it.
  REVOCATION_BY_ONESELF: {
    vi: 'Tài khoản này đã làm vụ việc, nên người khác phải quyết định.',
    en: 'This account worked on the case, so somebody else must decide it.',
  },
  // Somebody of the producer decides or handles its case (Đ4.2).
  REVOCATION_OVER_A_TIE: {
    vi: 'Người làm là người của chủ thể này nên không xử lý vụ việc. Nhờ người khác trong cơ quan.',
    en: 'This person belongs to the producer and therefore does not handle the case. Ask a colleague.',
  },
  // A receipt of nobody who gets the decision, or a second one. Data: body.
  REVOCATION_NO_SUCH_BODY: {
    vi: '“{body}” không có trong nơi nhận còn chờ. Chọn trong danh sách.',
    en: '“{body}” is not among those whose receipt is waited for. Choose from the list.',
  },
} as const;
