/** Refusals of difficulties and proposals. */
export const CONCERN_REFUSALS = {
  /** Acts on one that was taken back. */
  CONCERN_WITHDRAWN: {
    vi: 'Ý kiến này đã được rút lại.',
    en: 'This was taken back.',
  },
  /** Taken back after the office has dealt with it, or handed up twice. */
  CONCERN_DEALT_WITH: {
    vi: 'Văn phòng đã xử lý ý kiến này. Mở lại trang để xem.',
    en: 'The office has dealt with this already. Open the page again to see.',
  },
  /** Taken back by somebody else than who noted it. */
  CONCERN_NOT_YOURS: {
    vi: 'Ý kiến này do nơi khác ghi, nên chỉ nơi đó rút được.',
    en: 'Somebody else noted this; it can be taken back there alone.',
  },
  /** The list is to be handed up without anything on it. */
  CONCERN_NONE_CHOSEN: {
    vi: 'Chưa chọn ý kiến nào. Đánh dấu rồi chuyển.',
    en: 'Nothing is chosen. Tick what is to be handed up.',
  },
  /** A paper of a day to come. Data: day. */
  CONCERN_PAPER_AHEAD: {
    vi: 'Ngày văn bản {day} chưa đến.',
    en: 'The paper is dated {day}, which is still to come.',
  },
} as const;
