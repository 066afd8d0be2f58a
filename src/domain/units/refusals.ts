/** Refusals of this area: the comment says when, the sentence what to do. */
export const UNITS_REFUSALS = {
  /** No unit carries the id or code. Data: unit. */
  UNIT_UNKNOWN: {
    vi: 'Không có đơn vị hành chính “{unit}”. Chọn lại từ danh sách.',
    en: 'There is no administrative unit “{unit}”. Choose it again from the list.',
  },
  /** The unit no longer stands on the day asked. Data: unit, proposals (today's units). */
  UNIT_ABOLISHED: {
    vi: '{unit} không còn từ trước ngày này; nay thuộc {proposals}. Chọn đơn vị hiện nay.',
    en: '{unit} no longer existed on this day; today it belongs to {proposals}. Choose the present unit.',
  },
  /** A province or district stands where a commune is needed. Data: unit. */
  UNIT_NOT_COMMUNE: {
    vi: '{unit} không phải cấp xã. Chọn xã, phường hoặc đặc khu.',
    en: '{unit} is not of commune level. Choose a commune, ward or special zone.',
  },
  /** A place on a paper fits several units, or its name is only near one. Data: written, candidates. */
  PLACE_OPEN: {
    vi: 'Chưa xác định được “{written}”. Có thể là: {candidates}.',
    en: 'It is open which place “{written}” is. It may be: {candidates}.',
  },
  /** A place on a paper that is like no unit of any time. Data: written. */
  PLACE_UNKNOWN: {
    vi: 'Không có đơn vị nào giống “{written}”. Giữ nguyên chữ trên giấy và hỏi lại nơi cấp.',
    en: 'No unit is like “{written}”. Keep the words of the paper and ask whoever issued it.',
  },
} as const;
