/** Refusals of this area: the comment says when, the sentence what to do. */
export const REGISTER_REFUSALS = {
  /** A list is asked for as of a day to come. */
  REGISTER_DAY_AHEAD: {
    vi: 'Ngày này chưa đến, sổ chưa ghi gì. Chọn hôm nay hoặc một ngày trước đó.',
    en: 'This day has not come yet and the register says nothing of it. Choose today or an earlier day.',
  },
  /** No unit of today or of an earlier day within reach bears the name. Data: found. */
  REGISTER_UNIT_UNKNOWN: {
    vi: 'Không có xã, huyện, tỉnh nào tên “{found}” trong địa bàn này, nay hay trước đây. Gõ tên như trên giấy, có hoặc không có dấu.',
    en: 'No commune, district or province named “{found}” lies in this area, now or earlier. Type the name as on the paper, with or without marks.',
  },
} as const;
