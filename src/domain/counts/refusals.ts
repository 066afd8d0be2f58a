/** Refusals about the counts of a desk. */
export const COUNTS_REFUSALS = {
  /** The last day of a period of one's own lies before its first. */
  COUNT_PERIOD_BACKWARDS: {
    vi: 'Ngày cuối kỳ đứng trước ngày đầu kỳ. Đổi lại hai ngày.',
    en: 'The period ends before it begins. Change the two days.',
  },
  /** Counted as of a day to come. */
  COUNT_DAY_AHEAD: {
    vi: 'Ngày này chưa đến, chưa có việc nào được ghi. Chọn hôm nay hoặc một ngày trước đó.',
    en: 'This day has not come yet, so nothing has been recorded. Choose today or an earlier day.',
  },
  /** Counted as of a day before the period began. Data: from. */
  COUNT_BEFORE_PERIOD: {
    vi: 'Ngày tính đến đứng trước kỳ, kỳ bắt đầu {from}. Chọn một ngày trong kỳ hoặc sau kỳ.',
    en: 'The day lies before the period, which begins on {from}. Choose a day in it or after it.',
  },
} as const;
