/** Refusals of this area: the comment says when, the sentence what to do. */
export const QUALITY_REFUSALS = {
  /** What is to be accepted is not found by the rule any more. */
  FINDING_GONE: {
    vi: 'Điều này không còn trong danh sách: đã sửa hoặc đã được chấp nhận. Tải lại trang.',
    en: 'This is no longer on the list: it was mended or accepted. Load the page again.',
  },
  /** A finding is accepted until a day that is past, or for more than a year. Data: from, to. */
  ACCEPTED_UNTIL_WRONG: {
    vi: 'Chấp nhận được đến một ngày từ {from} đến {to}. Sau đó điều này hiện lại để xem lại.',
    en: 'It can be accepted until a day from {from} to {to}; then it shows again, to be looked at anew.',
  },
  /** An acceptance that was ended before. */
  ACCEPTANCE_ENDED: {
    vi: 'Việc chấp nhận này đã kết thúc. Tải lại trang.',
    en: 'This acceptance has ended. Load the page again.',
  },
} as const;
