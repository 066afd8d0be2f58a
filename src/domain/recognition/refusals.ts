/** Refusals of decisions, certificates and codes. */
export const RECOGNITION_REFUSALS = {
  // Đ4.1a-2: a product of one or two stars, or knocked out, is put into a decision.
  NO_CERTIFICATE_BELOW_THREE_STARS: {
    vi: 'Sản phẩm {product} chưa đạt 3 sao nên không cấp giấy chứng nhận. Gửi kết quả và lý do cho chủ thể.',
    en: 'Product {product} has not reached 3 stars, so no certificate is issued. Send the result and the reasons to the producer.',
  },
  // The same number in the same province and year, however it is spelled.
  DECISION_NUMBER_TAKEN: {
    vi: 'Số quyết định {number} đã dùng trong năm đó. Kiểm tra lại sổ văn bản rồi nhập số khác.',
    en: 'Decision number {number} is already in use in that year. Check the book of documents and enter another.',
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
  // The form that signs several is sent without one of them chosen.
  NO_DECISION_CHOSEN: {
    vi: 'Chưa chọn quyết định nào. Đánh dấu các quyết định sẽ ký rồi nhập mật khẩu.',
    en: 'No decision is chosen. Tick those to be signed, then type the password.',
  },
  // What was signed is signed again, sent back or withdrawn. Data: number, day.
  DECISION_ALREADY_SIGNED: {
    vi: 'Quyết định {number} đã ký ngày {day}, không ký lại, trả lại hay rút được nữa. Nếu có sai sót, lập văn bản đính chính.',
    en: 'Decision {number} was signed on {day}. It cannot be signed again, sent back or withdrawn. If something in it is wrong, prepare a correction.',
  },
  // The leader has sent the decision back, or the office has withdrawn it. Data: number, day.
  DECISION_TAKEN_BACK: {
    vi: 'Dự thảo quyết định {number} đã được trả lại hoặc rút ngày {day}. Lập quyết định khác cho các sản phẩm này.',
    en: 'Draft decision {number} was sent back or withdrawn on {day}. Prepare another decision on its products.',
  },
  // A correction or an annex of a decision that nobody has signed. Data: number.
  DECISION_NOT_SIGNED: {
    vi: 'Quyết định {number} chưa ký nên chưa có gì để đính chính. Nếu dự thảo sai, rút dự thảo rồi lập lại.',
    en: 'Decision {number} is not signed, so there is nothing to correct yet. If the draft is wrong, withdraw it and prepare another.',
  },
  // A number for the submission after the decision was signed, which names it. Data: number.
  SUBMISSION_NUMBER_LATE: {
    vi: 'Quyết định {number} đã ký, trong đó có số của tờ trình, nên không ghi lại số tờ trình được nữa.',
    en: 'Decision {number} is signed and names the submission, so the number of the submission can no longer be entered.',
  },
  // A paper that follows the signature, before it: a letter, the signed decision, a notice. Data: number.
  PAPER_BEFORE_SIGNATURE: {
    vi: 'Quyết định {number} chưa ký, văn bản này có sau chữ ký. Chờ lãnh đạo ký rồi làm.',
    en: 'Decision {number} is not signed yet, and this paper follows the signature. Wait until the leader has signed.',
  },
  // A letter or a notice is dated before the decision that it tells of. Data: number, dated.
  PAPER_BEFORE_DECISION: {
    vi: 'Văn bản này phải ghi từ ngày {dated}, là ngày của quyết định {number}.',
    en: 'This paper must be dated {dated}, the day of decision {number}, or later.',
  },
  // The submission is dated after the draft that it submits. Data: number, dated.
  SUBMISSION_AFTER_DECISION: {
    vi: 'Tờ trình phải ghi trước hoặc đúng ngày {dated}, là ngày của quyết định {number}.',
    en: 'The submission must be dated {dated}, the day of decision {number}, or earlier.',
  },
  // A paper of a decision that has no product for it. Data: number.
  PAPER_WITHOUT_PRODUCTS: {
    vi: 'Quyết định {number} không có sản phẩm nào cần văn bản này.',
    en: 'Decision {number} has no product that needs this paper.',
  },
  // The reader stands aside from a product of the decision: papers list all of them. Data: number.
  PAPER_OVER_A_TIE: {
    vi: 'Văn bản của quyết định {number} có sản phẩm của chủ thể mà người đọc có liên quan. Nhờ người khác trong cơ quan mở giúp.',
    en: 'The papers of decision {number} list a product of a producer to whom the reader is tied. Ask a colleague to open them.',
  },
  // The very same bytes came back before. Data: number.
  SIGNED_PAPER_KEPT: {
    vi: 'Tệp này đã lưu với quyết định {number} rồi, không cần gửi lại.',
    en: 'This file is kept with decision {number} already and need not be sent again.',
  },
  // The results were told in writing already. Data: number (of the notice).
  RESULTS_TOLD: {
    vi: 'Kết quả đã thông báo bằng văn bản số {number}. Xem ai đã đọc và nhắc nơi chưa đọc.',
    en: 'The results were told in writing by notice {number}. See who has read it and remind the others.',
  },
  // Somebody is reminded of, or reads, a notice that was not sent. Data: number (of the decision).
  RESULTS_NOT_TOLD: {
    vi: 'Chưa gửi thông báo kết quả của quyết định {number}.',
    en: 'The results of decision {number} have not been told in writing yet.',
  },
  // A second reminder on one day. Data: number (of the notice).
  REMINDED_TODAY: {
    vi: 'Hôm nay đã nhắc đọc thông báo {number} rồi. Nhắc lại từ ngày mai.',
    en: 'Everybody was reminded of notice {number} today. Remind them again tomorrow.',
  },
  // Everybody has read it. Data: number (of the notice).
  NOBODY_TO_REMIND: {
    vi: 'Mọi nơi đều đã đọc thông báo {number}, không còn ai để nhắc.',
    en: 'Everybody has read notice {number}; there is nobody to remind.',
  },
  // Something is sent back or withdrawn without saying why.
  TAKEN_BACK_WITHOUT_REASON: {
    vi: 'Ghi lý do để người lập biết phải sửa gì.',
    en: 'Say why, so that whoever prepared it knows what to put right.',
  },
  // A correction or an annex without number, signer or text.
  AMENDMENT_INCOMPLETE: {
    vi: 'Nhập đủ số, người ký, chức vụ và nội dung văn bản.',
    en: 'Enter number, signer, office and text of the paper.',
  },
  // It is dated before the decision that it follows. Data: number, dated.
  AMENDMENT_BEFORE_DECISION: {
    vi: 'Văn bản phải ghi từ ngày {dated}, là ngày của quyết định {number}.',
    en: 'The paper must be dated {dated}, the day of decision {number}, or later.',
  },
  // It names a product that the decision does not list. Data: number.
  AMENDMENT_OF_OTHER_PRODUCTS: {
    vi: 'Chỉ chọn sản phẩm có trong quyết định {number}.',
    en: 'Choose products of decision {number} only.',
  },
  // Another correction or annex of the decision still waits for the leader. Data: number.
  AMENDMENT_WAITS: {
    vi: 'Văn bản {number} còn chờ ký. Đợi ký xong, hoặc rút văn bản đó rồi lập văn bản khác.',
    en: 'Paper {number} still waits for the signature. Wait for it, or withdraw that paper and prepare another.',
  },
  // No correction or annex waits any more. Data: number.
  AMENDMENT_NOT_WAITING: {
    vi: 'Quyết định {number} không có văn bản đính chính hay phụ lục nào đang chờ ký. Mở lại trang để xem.',
    en: 'No correction or annex of decision {number} waits for a signature. Open the page again to see.',
  },
  // The day that stands on it is still to come. Data: number, dated.
  AMENDMENT_DATED_AHEAD: {
    vi: 'Văn bản {number} ghi ngày {dated}, chưa đến ngày đó. Ký từ ngày {dated}.',
    en: 'Paper {number} is dated {dated}, which is still to come. Sign it from that day on.',
  },
  // It is no longer what the leader's page showed. Data: number.
  AMENDMENT_NOT_AS_SHOWN: {
    vi: 'Nội dung văn bản {number} khác với trang đã mở nên chưa ký. Đọc lại nội dung dưới đây rồi ký.',
    en: 'Paper {number} is not what the page showed, so it was not signed. Read it again below, then sign.',
  },
  // Who prepared a decision or an amendment of it also signs it.
  PREPARED_IT_ONESELF: {
    vi: 'Tài khoản này đã lập văn bản, nên người khác phải ký.',
    en: 'This account prepared the paper, so somebody else must sign it.',
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
  // The ministry's paper without number or signer.
  CERTIFICATE_OF_MINISTRY: {
    vi: 'Giấy chứng nhận 5 sao do Bộ Nông nghiệp và Môi trường cấp; bản giấy do Bộ gửi. Ở đây chỉ xem được thông tin.',
    en: 'The certificate of five stars is issued by the Ministry of Agriculture and Environment, which sends the paper. Here its facts can be read.',
  },
  MINISTRY_PAPER_MISSING: {
    vi: 'Nhập số, ký hiệu văn bản của Bộ, người ký và chức vụ.',
    en: 'Enter the number of the ministry’s paper, who signed it and in which office.',
  },
  // The ministry's paper dated before the request or after today. Data: from, to.
  MINISTRY_PAPER_DAY: {
    vi: 'Ngày văn bản của Bộ phải từ {from} (ngày đề nghị) đến {to} (hôm nay).',
    en: 'The day of the ministry’s paper must lie between {from} (the request) and {to} (today).',
  },
  // Points are told where the ministry did not recognise (Đ7.4g-2).
  MINISTRY_POINTS_MISSING: {
    vi: 'Nhập điểm của Hội đồng cấp Trung ương.',
    en: 'Enter the points of the central council.',
  },
  // Points that do not fit the answer.
  MINISTRY_POINTS_WRONG: {
    vi: 'Điểm chưa khớp: công nhận 5 sao là từ 90 đến 100 điểm, chưa đạt là dưới 90 điểm (nhiều nhất hai chữ số thập phân).',
    en: 'The points do not fit: five stars are 90 to 100 points, not reached is less than 90 (two decimals at most).',
  },
  // A next step that does not follow from the answer.
  MINISTRY_STEP_WRONG: {
    vi: 'Chọn việc tiếp theo đúng với kết quả của Bộ.',
    en: 'Choose a next step that follows from the ministry’s answer.',
  },
  // What was asked for, or why the province assesses again, is not said.
  MINISTRY_NOTE_MISSING: {
    vi: 'Ghi rõ Bộ yêu cầu gì, hoặc vì sao tỉnh đánh giá lại.',
    en: 'Say what the ministry asked for, or why the province assesses again.',
  },
  // Five stars without the number of the ministry's certificate.
  MINISTRY_CERTIFICATE_MISSING: {
    vi: 'Nhập số giấy chứng nhận 5 sao của Bộ.',
    en: 'Enter the number of the ministry’s five-star certificate.',
  },
  // That number stands on another certificate of the ministry. Data: number.
  MINISTRY_CERTIFICATE_TAKEN: {
    vi: 'Số giấy chứng nhận {number} của Bộ đã nhập cho sản phẩm khác. Đối chiếu lại với giấy.',
    en: 'The ministry’s certificate number {number} was entered for another product. Compare it with the paper.',
  },
  // Keeping a star of the province where none was given meanwhile.
  MINISTRY_NO_STAR_TO_KEEP: {
    vi: 'Sản phẩm chưa được cấp giấy chứng nhận của tỉnh trong khi chờ nên không có hạng để giữ. Chọn việc khác.',
    en: 'No certificate of the province was issued meanwhile, so there is no star to keep. Choose another step.',
  },
  // Ending without a star although the province gave one meanwhile.
  MINISTRY_STAR_STAYS: {
    vi: 'Sản phẩm đang có giấy chứng nhận của tỉnh từ kết quả này. Chọn “Giữ hạng sao của tỉnh”, hoặc đánh giá lại.',
    en: 'The product holds a certificate of the province from this result. Choose to keep that star, or to assess again.',
  },
  // Less than 50 points at the ministry: no certificate comes of them (Đ4.1a-2).
  MINISTRY_BELOW_THREE_STARS: {
    vi: 'Dưới 50 điểm không cấp giấy chứng nhận được. Chọn việc khác.',
    en: 'Below 50 points no certificate is issued. Choose another step.',
  },
  // The decision of the province that uses the ministry's result lacks number or signer.
  MINISTRY_DECISION_MISSING: {
    vi: 'Nhập số quyết định của tỉnh, người ký và chức vụ.',
    en: 'Enter the number of the province’s decision, who signs it and in which office.',
  },
  // That decision before the ministry's paper or after today. Data: from, to.
  MINISTRY_DECISION_DAY: {
    vi: 'Ngày quyết định của tỉnh phải từ {from} (ngày văn bản của Bộ) đến {to} (hôm nay).',
    en: 'The day of the province’s decision must lie between {from} (the ministry’s paper) and {to} (today).',
  },
  // The same number of the ministry in the same year on another day.
  MINISTRY_NUMBER_OTHER_DAY: {
    vi: 'Văn bản số {number} của Bộ đã được nhập với ngày khác. Đối chiếu lại số và ngày.',
    en: 'Paper {number} of the ministry was entered with another day. Compare number and day.',
  },
  // At signing, the product holds a star of another dossier.
  PRODUCT_CERTIFIED_MEANWHILE: {
    vi: 'Sản phẩm {product} đã được cấp giấy chứng nhận {number} từ hồ sơ khác. Không cấp hai giấy cho một sản phẩm: xem lại hai hồ sơ trước khi ký.',
    en: 'Product {product} got certificate {number} from another dossier. One product is not certified twice: look at both dossiers before signing.',
  },
  // An older result names a criteria decision that is not known here, or one whose sheets are kept here. Data: decision.
  EARLIER_CRITERIA_UNKNOWN: {
    vi: 'Chưa biết quyết định về bộ tiêu chí “{decision}”. Ghi đúng như trên giấy, ví dụ 148/QĐ-TTg.',
    en: 'The criteria decision “{decision}” is not known here. Write it as on the paper, for example 148/QĐ-TTg.',
  },
  // No certificate of that decision or year is in force to be printed: none issued yet, or all revoked or replaced.
  NOTHING_TO_PRINT: {
    vi: 'Chưa có giấy chứng nhận nào để in. Giấy có sau khi quyết định được ký; giấy đã thu hồi hoặc đã thay thì không in.',
    en: 'There is no certificate to print. Certificates come with the signature; revoked and replaced ones are not printed.',
  },
  // The file with all certificates is not made yet, or was cleared away after its week.
  PRINT_NOT_THERE: {
    vi: 'Tệp in chưa có, hoặc đã được dọn sau bảy ngày. Về trang trước và bấm “In lại”.',
    en: 'The file is not there yet, or was cleared away after seven days. Go back and have it made again.',
  },
  // Recognised before the criteria were issued. Data: decision, day.
  EARLIER_BEFORE_CRITERIA: {
    vi: 'Quyết định công nhận ghi ngày trước {day}, khi chưa có {decision}. Đối chiếu lại ngày và bộ tiêu chí trên giấy.',
    en: 'The recognition is dated before {day}, when {decision} did not exist yet. Compare day and criteria with the paper.',
  },
  // An older certificate without the body that recognised it, or without the number of its decision.
  EARLIER_PAPER_INCOMPLETE: {
    vi: 'Nhập cơ quan công nhận và số quyết định như ghi trên giấy.',
    en: 'Enter the body that recognised it and the number of the decision, as on the paper.',
  },
  // Its decision is dated after today. Data: day.
  EARLIER_IN_FUTURE: {
    vi: 'Ngày quyết định chưa đến (hôm nay là {day}). Đối chiếu lại với giấy.',
    en: 'The day of the decision is still to come (today is {day}). Compare it with the paper.',
  },
  // The last day lies before the first. Data: from, to.
  EARLIER_TERM: {
    vi: 'Thời hạn kết thúc ngày {to}, trước ngày bắt đầu {from}. Đối chiếu lại hai ngày trên giấy.',
    en: 'The term ends on {to}, before it begins on {from}. Compare both days with the paper.',
  },
  // More stars than that level gives, or fewer than the ministry's five. Data: star.
  EARLIER_LEVEL: {
    vi: '{star} sao không do cấp này công nhận: huyện công nhận đến 3 sao, tỉnh đến 4 sao, Trung ương 5 sao. Chọn lại cấp hoặc hạng sao.',
    en: 'This level does not give {star} stars: a district gives up to 3, a province up to 4, the ministry 5. Choose level or star again.',
  },
  // One or two stars of an earlier year: there is no certificate (Đ4.1a-2).
  EARLIER_BELOW_THREE: {
    vi: 'Giấy chứng nhận chỉ có từ 3 sao. Kết quả 1 hoặc 2 sao không nhập ở đây.',
    en: 'Certificates begin at 3 stars. A result of 1 or 2 stars is not entered here.',
  },
  // The product is closed in the register. Data: product.
  EARLIER_PRODUCT_CLOSED: {
    vi: 'Sản phẩm {product} đã đóng trong sổ. Mở lại sản phẩm trước khi nhập giấy.',
    en: 'Product {product} is closed in the register. Open it again before entering a certificate.',
  },
  // Whoever entered it, or asked to strike it out, confirms it.
  EARLIER_BY_ONESELF: {
    vi: 'Tài khoản này đã nhập hoặc đề nghị, nên người khác phải xác nhận.',
    en: 'This account entered or asked it, so somebody else must confirm it.',
  },
  // Somebody of the producer enters or confirms its certificate (Đ4.2).
  EARLIER_OVER_A_TIE: {
    vi: 'Người làm là người của chủ thể này nên không nhập và không xác nhận giấy của chủ thể. Nhờ người khác trong cơ quan.',
    en: 'This person belongs to the producer and therefore neither enters nor confirms its certificates. Ask a colleague.',
  },
  // The entry is not what the page showed.
  EARLIER_NOT_AS_SHOWN: {
    vi: 'Nội dung giấy khác với trang đã mở nên chưa xác nhận. Mở lại trang rồi đọc lại.',
    en: 'The entry is not what the page showed, so it was not confirmed. Open the page again and read it.',
  },
  // Nobody has asked to strike it out.
  ANNULMENT_NOT_ASKED: {
    vi: 'Chưa ai đề nghị gạch giấy này. Mở lại trang để xem.',
    en: 'Nobody has asked to strike this certificate out. Open the page again to see.',
  },
  // The product has another certificate of that day. Data: product, day, decision.
  EARLIER_SAME_DAY: {
    vi: 'Sản phẩm {product} đã có giấy chứng nhận ngày {day} (quyết định {decision}). Một sản phẩm không có hai giấy cùng ngày: xem lại giấy đã nhập.',
    en: 'Product {product} has a certificate of {day} already (decision {decision}). No product has two of one day: look at the one entered.',
  },
  // The product was recognised through this register on that day or before. Data: product, day.
  EARLIER_AFTER_OWN: {
    vi: 'Sản phẩm {product} đã được công nhận trên hệ thống từ ngày {day}. Giấy từ ngày đó trở đi phải qua hồ sơ và quyết định, không nhập ở đây.',
    en: 'Product {product} was recognised through this register from {day} on. Certificates from that day on come from a dossier and a decision, and are not entered here.',
  },
  // The code stands on another certificate. Data: code.
  EARLIER_CODE_TAKEN: {
    vi: 'Mã {code} đã có trong sổ. Tra mã đó để xem giấy đã nhập.',
    en: 'Code {code} is in the register already. Look it up to see the certificate that was entered.',
  },
  // The number stands on another certificate of that body. Data: number.
  EARLIER_NUMBER_TAKEN: {
    vi: 'Số giấy {number} của cơ quan này đã có trong sổ. Đối chiếu lại với giấy.',
    en: 'Certificate number {number} of that body is in the register already. Compare it with the paper.',
  },
  // The unit of its time is not among the units known here.
  EARLIER_UNIT_UNKNOWN: {
    vi: 'Chưa biết đơn vị hành chính này. Chọn xã, phường trong danh sách.',
    en: 'This unit is not known here. Choose a commune from the list.',
  },
  // A certificate that a decision of this register gave is struck out as a mistake of entry. Data: code.
  ANNUL_ONLY_EARLIER: {
    vi: 'Giấy {code} do quyết định trên hệ thống cấp, không phải giấy cũ nhập vào. Nếu phải thu hồi, mở hồ sơ thu hồi theo Điều 8.',
    en: 'Certificate {code} was given by a decision of this register, not entered from older papers. If it must go, open a revocation by Article 8.',
  },
  // Somebody has struck it out before. Data: code.
  ANNULLED_ALREADY: {
    vi: 'Giấy {code} đã được gạch khỏi sổ vì nhập nhầm.',
    en: 'Certificate {code} was struck out already as entered by mistake.',
  },
  // A dossier rests on the certificate. Data: code.
  ANNUL_IN_USE: {
    vi: 'Đã có hồ sơ dựa trên giấy {code} nên chưa gạch được. Rút hoặc kết thúc hồ sơ đó trước.',
    en: 'A dossier rests on certificate {code}, so it cannot be struck out yet. Withdraw or finish that dossier first.',
  },
  // The total of an older result is no number of 0 to 100 points.
  EARLIER_TOTAL: {
    vi: 'Nhập tổng điểm từ 0 đến 100, nhiều nhất hai chữ số thập phân, ví dụ 68,40.',
    en: 'Enter a total of 0 to 100 points, two decimals at most, for example 68,40.',
  },
  // More stars than the total gives under that decision. Data: star, band, total.
  EARLIER_STAR: {
    vi: '{total} điểm cao nhất được {band} sao, không phải {star} sao. Đối chiếu lại điểm và hạng sao trên giấy.',
    en: '{total} points come to {band} stars at most, not {star}. Compare points and stars with the paper.',
  },
  // Points of some parts and not of all. Data: part.
  EARLIER_PARTS_INCOMPLETE: {
    vi: 'Chưa có điểm phần {part}. Nhập đủ ba phần A, B, C, hoặc để trống cả ba nếu giấy chỉ ghi tổng điểm.',
    en: 'The points of part {part} are missing. Enter all of A, B and C, or none where the paper gives the total alone.',
  },
  // Points of a part that cannot be read. Data: part.
  EARLIER_PART: {
    vi: 'Nhập điểm phần {part} bằng số, nhiều nhất hai chữ số thập phân, ví dụ 24,50.',
    en: 'Enter the points of part {part} as a number, two decimals at most, for example 24,50.',
  },
  // More points than the part has under that decision. Data: part, points, max, decision.
  EARLIER_PART_OVER: {
    vi: 'Phần {part} được tối đa {max} điểm theo {decision}, không thể là {points}. Đối chiếu lại với giấy.',
    en: 'Part {part} has at most {max} points under {decision} and cannot be {points}. Compare it with the paper.',
  },
  // The parts do not sum to the total. Data: sum, total.
  EARLIER_SUM: {
    vi: 'Ba phần cộng lại là {sum}, khác tổng điểm {total}. Đối chiếu lại với giấy, không làm tròn.',
    en: 'The three parts sum to {sum}, not to the total of {total}. Compare them with the paper; nothing is rounded.',
  },
} as const;
