/** Refusals of the yearly cycle: ideas, plans, visits. */
export const CYCLE_REFUSALS = {
  // Many slips from one address. Data: minutes.
  IDEA_SLOWED: {
    vi: 'Từ mạng này đã gửi nhiều phiếu. Chờ {minutes} phút rồi gửi lại, hoặc nộp phiếu ở Ủy ban nhân dân xã.',
    en: 'Many slips came from this network. Wait {minutes} minutes and send it again, or hand it in at your commune.',
  },
  // The field that people do not see is filled: a program did it, or a browser by itself.
  IDEA_FIELD_HIDDEN: {
    vi: 'Ô “Trang web” phải để trống. Trình duyệt có thể đã tự điền, xóa đi rồi gửi lại.',
    en: 'The field “Website” must stay empty. Your browser may have filled it: clear it and send again.',
  },
  // The same telephone has an idea of this name under way.
  IDEA_TWICE: {
    vi: 'Số điện thoại này đã gửi ý tưởng “{product}” và xã đang xem. Nếu đây là ý tưởng khác, đánh dấu ô bên dưới rồi gửi lại.',
    en: 'This telephone has sent the idea “{product}” already and the commune is looking at it. If this is another one, tick the box below and send again.',
  },
  // No slip has this code: mistyped, or tried.
  IDEA_NO_SUCH_CODE: {
    vi: 'Không có phiếu ý tưởng nào mang mã này. Xem lại từng chữ, số trong mã đã nhận.',
    en: 'No slip has this code. Look at each letter and digit again.',
  },
} as const;
