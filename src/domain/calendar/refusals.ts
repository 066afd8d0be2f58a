/** Refusals of this area: the comment says when, the sentence what to do. */
export const CALENDAR_REFUSALS = {
  /** The text is not a day: wrong form, or a day that no calendar has (31/02). Data: text. */
  INVALID_DATE: {
    vi: 'Ngày “{text}” không đọc được hoặc không có trong lịch. Ghi đủ ngày/tháng/năm, ví dụ 22/05/2026.',
    en: 'The date “{text}” cannot be read or is not in the calendar. Write day/month/year, for example 22/05/2026.',
  },
  /** The year of a notice lies outside those whose days are computed. Data: first, last. */
  NOTICE_YEAR: {
    vi: 'Lịch làm việc được tính cho các năm {first}–{last}. Chọn năm trong khoảng đó.',
    en: 'The working calendar is computed for {first}–{last}. Choose a year among them.',
  },
  /** A notice is dated after today. */
  NOTICE_DATED_LATER: {
    vi: 'Ngày ký thông báo không thể sau hôm nay. Xem lại ngày trên văn bản.',
    en: 'A notice cannot be dated after today. Look at the date on the paper again.',
  },
  /** A notice that says nothing. */
  NOTICE_EMPTY: {
    vi: 'Thông báo chưa có nội dung. Điền ngày nghỉ Tết, ngày liền kề Quốc khánh hoặc một cặp ngày hoán đổi.',
    en: 'The notice says nothing yet. Fill in the days of Tết, the second National Day or a pair of swapped days.',
  },
  /** The five days of Tết do not hold the first day of the lunar year. Data: year, tet. */
  NOTICE_TET: {
    vi: 'Mùng 1 Tết năm {year} là ngày {tet}; năm ngày nghỉ phải có ngày này. Xem lại ngày nghỉ đầu tiên.',
    en: 'The first day of Tết {year} is {tet}; the five days off must hold it. Look at the first day off again.',
  },
  /** The second National Day is neither the day before nor the day after 2/9. Data: year. */
  NOTICE_NATIONAL_DAY: {
    vi: 'Ngày liền kề Quốc khánh là 01/09/{year} hoặc 03/09/{year}. Chọn một trong hai.',
    en: 'The second National Day is 01/09/{year} or 03/09/{year}. Choose one of the two.',
  },
  /** Of a swap only one day is filled in. */
  NOTICE_SWAP_HALF: {
    vi: 'Hoán đổi cần đủ hai ngày: ngày được nghỉ và ngày làm bù. Điền ngày còn thiếu.',
    en: 'A swap needs two days: the day off and the day worked for it. Fill in the missing one.',
  },
  /** The day off of a swap is off already. Data: day. */
  NOTICE_SWAP_OFF: {
    vi: 'Ngày {day} vốn đã là ngày nghỉ. Ngày được nghỉ do hoán đổi phải là ngày làm việc.',
    en: '{day} is a day off already. The day off of a swap must be a working day.',
  },
  /** The day worked of a swap is no free Saturday or Sunday. Data: day. */
  NOTICE_SWAP_WORKED: {
    vi: 'Ngày {day} không phải thứ Bảy hay Chủ nhật đang nghỉ. Ngày làm bù phải là ngày nghỉ hằng tuần, không phải ngày lễ.',
    en: '{day} is not a Saturday or Sunday off. The day worked for a swap must be a weekly day off, not a holiday.',
  },
  /** The two days of a swap lie too far apart, or in another year than the notice. Data: year. */
  NOTICE_SWAP_FAR: {
    vi: 'Hai ngày hoán đổi phải cách nhau không quá 31 ngày và có ngày trong năm {year}. Xem lại năm của thông báo.',
    en: 'The two days of a swap lie at most 31 days apart, one of them in {year}. Look at the year of the notice again.',
  },
  /** A notice is taken back that does not count. Data: number, year. */
  NOTICE_UNKNOWN: {
    vi: 'Thông báo {number} của năm {year} không có trong lịch. Tải lại trang để xem lịch đang dùng.',
    en: 'Notice {number} of {year} is not in the calendar. Load the page again to see the calendar in use.',
  },
  /** The clock stands behind what is written already. Data: now, last (moments, UTC). */
  CLOCK_RAN_BACK: {
    vi: 'Đồng hồ máy chủ ({now}) chậm hơn việc đã ghi trong sổ ({last}) nên không ghi thêm: ngày trên giấy tờ sẽ sai. Báo người vận hành chỉnh lại giờ máy chủ, rồi làm lại việc này.',
    en: 'The server’s clock ({now}) stands behind what is written already ({last}), so nothing was written: dates on papers would be wrong. Have whoever runs the server set its clock right, then do this again.',
  },
} as const;
