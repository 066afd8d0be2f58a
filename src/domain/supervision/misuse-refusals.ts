/** Refusals of reports of misuse (Đ9). */
export const MISUSE_REFUSALS = {
  // A day of which nobody can say yet what was seen. Data: day (today).
  MISUSE_DAY_AHEAD: {
    vi: 'Ngày thấy chưa đến (hôm nay là {day}). Xem lại ngày.',
    en: 'That day is still to come (today is {day}). Look at it again.',
  },
  // Many reports from one address. Data: minutes.
  MISUSE_SLOWED: {
    vi: 'Từ mạng này đã gửi nhiều phản ánh. Chờ {minutes} phút rồi gửi lại, hoặc báo xã nơi thấy sản phẩm.',
    en: 'Many reports came from this network. Wait {minutes} minutes and send it again, or tell the commune where you saw the product.',
  },
  // One picture is larger than that. Data: no, max.
  MISUSE_PICTURE_LARGE: {
    vi: 'Ảnh {no} lớn hơn {max} MB. Chọn ảnh nhỏ hơn, hoặc gửi phản ánh không có ảnh này.',
    en: 'Picture {no} is larger than {max} MB. Choose a smaller one, or send the report without it.',
  },
  // Many pictures came from one network, or from all together, within a day.
  MISUSE_PICTURES_A_DAY: {
    vi: 'Hôm nay đã nhận nhiều ảnh nên chưa nhận thêm được. Gửi phản ánh không có ảnh, Văn phòng vẫn xem.',
    en: 'Many pictures came today, so no more are taken now. Send the report without pictures: the office reads it all the same.',
  },
  // The field that people do not see is filled: a program did it, or a browser by itself.
  MISUSE_FIELD_HIDDEN: {
    vi: 'Ô “Trang web” phải để trống. Trình duyệt có thể đã tự điền, xóa đi rồi gửi lại.',
    en: 'The field “Website” must stay empty. Your browser may have filled it: clear it and send again.',
  },
  // No report has this number: mistyped, or tried.
  MISUSE_NO_SUCH_NUMBER: {
    vi: 'Không có phản ánh nào mang số này. Xem lại từng chữ, số trong mã đã nhận.',
    en: 'No report has this number. Look at each letter and digit again.',
  },
} as const;
