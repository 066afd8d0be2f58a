/** Refusals of this area: the comment says when, the sentence what to do. */
export const CALENDAR_REFUSALS = {
  /** The text is not a day: wrong form, or a day that no calendar has (31/02). Data: text. */
  INVALID_DATE: {
    vi: 'Ngày “{text}” không đọc được hoặc không có trong lịch. Ghi đủ ngày/tháng/năm, ví dụ 22/05/2026.',
    en: 'The date “{text}” cannot be read or is not in the calendar. Write day/month/year, for example 22/05/2026.',
  },
} as const;
