/** Refusals of checks after recognition (Đ9). */
export const CHECK_REFUSALS = {
  // A check is ordered of a certificate that does not hold on that day.
  CHECK_STAR_NOT_HELD: {
    vi: 'Giấy chứng nhận {code} không còn hiệu lực, không lập cuộc kiểm tra sau công nhận (Điều 9). Nếu sản phẩm vẫn ghi sao, dùng biểu trưng sai là việc của vụ khác.',
    en: 'Certificate {code} is not in force, so there is nothing to check after recognition (Article 9).',
  },
  // Somebody wants to check a product whose check is under way.
  CHECK_UNDER_WAY: {
    vi: 'Sản phẩm này đang có một cuộc kiểm tra chưa xong. Mở cuộc đó để làm tiếp.',
    en: 'A check of this product is under way. Open that one and go on with it.',
  },
  // Đ9.2b: a second check of one producer within the time of the Regulation needs its reason.
  CHECKED_NOT_LONG_AGO: {
    vi: 'Chủ thể đã có cuộc kiểm tra ngày {on}, chưa quá {months} tháng. Ghi lý do kiểm tra lại (Điều 9 khoản 2: không cản trở sản xuất, kinh doanh).',
    en: 'This producer was checked on {on}, less than {months} months ago. Say why it is checked again (Article 9.2: checks must not hinder business).',
  },
  // One person alone, the same one twice, or a crowd.
  CHECK_TEAM_SIZE: {
    vi: 'Tổ kiểm tra cần từ {min} đến {max} người, mỗi người một lần.',
    en: 'A team has {min} to {max} people, each once.',
  },
  // Somebody who speaks for the producer would check their own house.
  CHECK_MEMBER_TIED: {
    vi: 'Trong tổ có người đang là người của chủ thể này. Chọn người khác.',
    en: 'Somebody of the team speaks for this very producer. Choose somebody else.',
  },
  // A member who may not record a check at that place: an old page, a role that has ended.
  CHECK_MEMBER_WITHOUT_RIGHT: {
    vi: 'Có người trong tổ không có quyền ghi biên bản kiểm tra ở địa bàn này. Chọn lại.',
    en: 'Somebody of the team may not record checks at this place. Choose again.',
  },
  CHECK_VISIT_PAST: {
    vi: 'Ngày kiểm tra đã qua. Chọn từ hôm nay trở đi.',
    en: 'The day of the visit is past. Choose today or later.',
  },
  // The paper that sends the team is younger than the visit, or not yet there.
  CHECK_MANDATE_LATE: {
    vi: 'Quyết định (văn bản) cử tổ kiểm tra phải có trước, không muộn hơn hôm nay và ngày kiểm tra.',
    en: 'The mandate must be there first: dated not after today and not after the visit.',
  },
  // The record is written before anybody was sent.
  CHECK_WITHOUT_TEAM: {
    vi: 'Cuộc kiểm tra chưa có tổ và văn bản cử tổ. Cử tổ trước.',
    en: 'Nobody has been sent yet. Name the team and its mandate first.',
  },
  CHECK_NOT_ON_TEAM: {
    vi: 'Người đang đăng nhập không có tên trong tổ kiểm tra này.',
    en: 'You are not on the team of this check.',
  },
  CHECK_SIGNED_ALREADY: {
    vi: 'Biên bản này đã có chữ ký của người đang đăng nhập.',
    en: 'You have signed this record.',
  },
  // Đ9.3: both parts are needed.
  CHECK_ITEM_OPEN: {
    vi: 'Còn {count} mục chưa trả lời. Cả hai phần, tiêu chí và biểu trưng, phải đủ mới lập được biên bản.',
    en: '{count} items have no answer. Both parts, criteria and the mark, are needed before the record can be made.',
  },
  CHECK_NOTE_MISSING: {
    vi: 'Còn {count} mục ghi “Không” hoặc “Chưa xem được” mà chưa ghi khác ở chỗ nào, vì sao.',
    en: '{count} items say “No” or “Could not see” without saying what differs, or why.',
  },
  // A part of which nothing was seen was not checked.
  CHECK_PART_UNSEEN: {
    vi: 'Có phần chưa xem được mục nào. Xem ít nhất một mục của mỗi phần rồi lập biên bản.',
    en: 'Of one part nothing was seen. See at least one item of each part, then make the record.',
  },
  CHECK_RESULT_NOT_SO: {
    vi: 'Kết quả không khớp với câu trả lời: có {lost} mục ghi “Không”.',
    en: 'The result does not agree with the answers: {lost} items say “No”.',
  },
  CHECK_VISIT_AHEAD: {
    vi: 'Ngày đã kiểm tra không thể sau hôm nay.',
    en: 'The day of the visit cannot be after today.',
  },
  CHECK_TERM_WRONG: {
    vi: 'Hạn khắc phục chỉ ghi khi kết quả là “có hạn khắc phục”, sau hôm nay và không quá {last}.',
    en: 'A term is given with “to be put right” only: after today and not after {last}.',
  },
  // The record changed behind the page that somebody signs.
  CHECK_FORM_CHANGED: {
    vi: 'Biên bản đã khác bản vừa đọc. Mở lại trang, đọc lại rồi ký.',
    en: 'The record is not what you have read. Open the page again, read it, then sign.',
  },
  // Form and pictures are closed once the record is made.
  CHECK_NOT_OPEN: {
    vi: 'Biên bản đã lập, không sửa được nữa. Ai trong tổ thấy sai thì trả lại để sửa trước khi ký.',
    en: 'The record is made and cannot be changed. Whoever of the team finds it wrong sends it back before signing.',
  },
  CHECK_ITEM_UNKNOWN: {
    vi: 'Cuộc kiểm tra này không có mục đó.',
    en: 'This check has no such item.',
  },
  CHECK_NOTHING_TO_SETTLE: {
    vi: 'Cuộc kiểm tra này không có việc khắc phục đang chờ.',
    en: 'Nothing of this check waits to be put right.',
  },
  // A paper of another body must be older than today.
  CHECK_PAPER_AHEAD: {
    vi: 'Ngày của văn bản và ngày kiểm tra không thể sau hôm nay; văn bản không thể trước ngày kiểm tra.',
    en: 'Paper and visit cannot be after today, and the paper not before the visit.',
  },
  // The term that another body gave comes after its visit, and only with something to put right.
  CHECK_CITED_TERM: {
    vi: 'Hạn khắc phục chỉ ghi khi kết quả là “có hạn khắc phục”, và sau ngày kiểm tra.',
    en: 'A term is given with “to be put right” only, and after the visit.',
  },
  CHECK_REMARKS_MAX: {
    vi: 'Cuộc kiểm tra này đã có {max} ý kiến của chủ thể. Cần nói thêm, gửi văn bản cho Văn phòng.',
    en: 'This check has {max} remarks of its producer. To say more, write to the office.',
  },
} as const;
