/** Refusals of this area: the comment says when, the sentence what to do. Data: line and column, counted from one. */
export const INDICATORS_REFUSALS = {
  /** A sign that the text form does not know. */
  INDICATOR_SIGN: {
    vi: 'Dòng {line}, cột {column}: dạng chữ không dùng dấu “{found}”.',
    en: 'Line {line}, column {column}: the text form does not use “{found}”.',
  },
  /** The first line says nothing that can be measured. */
  INDICATOR_MEASURE: {
    vi: 'Dòng {line}, cột {column}: dòng đầu phải bắt đầu bằng “đếm”, “tổng” hoặc “tỷ lệ”, không phải “{found}”.',
    en: 'Line {line}, column {column}: the first line begins with “đếm”, “tổng” or “tỷ lệ”, not with “{found}”.',
  },
  /** Nothing that is counted here has this name. */
  INDICATOR_SUBJECT: {
    vi: 'Dòng {line}, cột {column}: không có gì tên “{found}” để đếm. Gần nhất: {nearest}.',
    en: 'Line {line}, column {column}: there is nothing named “{found}” to count. Nearest: {nearest}.',
  },
  /** A fact that the register does not have. */
  INDICATOR_FACT_UNKNOWN: {
    vi: 'Dòng {line}, cột {column}: sổ không có “{found}”. Gần nhất: {nearest}.',
    en: 'Line {line}, column {column}: the register has no “{found}”. Nearest: {nearest}.',
  },
  /** A choice that the fact does not have. */
  INDICATOR_VALUE_UNKNOWN: {
    vi: 'Dòng {line}, cột {column}: không có lựa chọn “{found}”. Gần nhất: {nearest}.',
    en: 'Line {line}, column {column}: there is no choice “{found}”. Nearest: {nearest}.',
  },
  INDICATOR_COMPARISON: {
    vi: 'Dòng {line}, cột {column}: sau tên số liệu cần một phép so sánh (=, khác, >=, >, <=, <, thuộc), không phải “{found}”.',
    en: 'Line {line}, column {column}: a comparison (=, khác, >=, >, <=, <, thuộc) follows the fact, not “{found}”.',
  },
  /** A choice is neither larger nor smaller. */
  INDICATOR_COMPARISON_UNFIT: {
    vi: 'Dòng {line}, cột {column}: số liệu này không so sánh được bằng “{comparison}”.',
    en: 'Line {line}, column {column}: this fact cannot be compared by “{comparison}”.',
  },
  INDICATOR_NUMBER: {
    vi: 'Dòng {line}, cột {column}: ở đây cần một số nguyên.',
    en: 'Line {line}, column {column}: a whole number is needed here.',
  },
  INDICATOR_DAY: {
    vi: 'Dòng {line}, cột {column}: “{found}” không phải một ngày. Ghi như "2023-12-31".',
    en: 'Line {line}, column {column}: “{found}” is no day. Write it as "2023-12-31".',
  },
  INDICATOR_QUOTES: {
    vi: 'Dòng {line}, cột {column}: ở đây cần chữ đặt trong ngoặc kép.',
    en: 'Line {line}, column {column}: words in quotes are needed here.',
  },
  INDICATOR_BRACKET: {
    vi: 'Dòng {line}, cột {column}: thiếu dấu đóng ngoặc “)”.',
    en: 'Line {line}, column {column}: a closing bracket “)” is missing.',
  },
  INDICATOR_WORD: {
    vi: 'Dòng {line}, cột {column}: ở đây cần một trong các từ: {wanted}.',
    en: 'Line {line}, column {column}: one of these is needed here: {wanted}.',
  },
  /** A line that begins with no word of the text form. */
  INDICATOR_LINE: {
    vi: 'Dòng {line}, cột {column}: không dòng nào bắt đầu bằng “{found}”. Sau dòng đầu là các dòng “trong số”, “khi”, về thời gian, “tại” và “hướng”.',
    en: 'Line {line}, column {column}: no line begins with “{found}”. The first line is followed by “trong số”, “khi”, a time, “tại” and “hướng”.',
  },
  INDICATOR_LINE_TWICE: {
    vi: 'Dòng {line}, cột {column}: dòng “{word}” chỉ viết một lần.',
    en: 'Line {line}, column {column}: the line “{word}” stands only once.',
  },
  /** Something stands behind the end of a line that is already whole. */
  INDICATOR_TOO_MUCH: {
    vi: 'Dòng {line}, cột {column}: thừa “{found}” sau khi câu đã đủ.',
    en: 'Line {line}, column {column}: “{found}” is too much; the line was whole before it.',
  },
  INDICATOR_EMPTY: {
    vi: 'Dòng {line}, cột {column}: chưa viết định nghĩa nào.',
    en: 'Line {line}, column {column}: no definition is written yet.',
  },
  /** Different ones are counted of what the subject does not belong to. */
  INDICATOR_NO_TIE: {
    vi: 'Dòng {line}, cột {column}: sổ không nối {one} với {other}.',
    en: 'Line {line}, column {column}: the register does not tie {one} to {other}.',
  },
  /** Only numbers are summed. */
  INDICATOR_NOT_SUMMED: {
    vi: 'Dòng {line}, cột {column}: “{fact}” không phải số, không cộng được.',
    en: 'Line {line}, column {column}: “{fact}” is no number and cannot be summed.',
  },
  /** What happened on a day is not there at the end of another. */
  INDICATOR_TIME_OF_EVENTS: {
    vi: 'Mỗi {subject} có một ngày: đếm “trong kỳ” hoặc “lũy kế đến cuối ngày”.',
    en: 'Each {subject} has a day: count “trong kỳ” or “lũy kế đến cuối ngày”.',
  },
  INDICATOR_TIME_OF_STATES: {
    vi: 'Số {subject} là của một ngày: đếm “vào cuối ngày” hoặc “mới có trong kỳ”.',
    en: '{subject} are there on a day: count “vào cuối ngày” or “mới có trong kỳ”.',
  },
  /** Without a condition every share is the whole. */
  INDICATOR_SHARE_OF_ALL: {
    vi: 'Tỷ lệ cần dòng “khi” nói phần nào được tính.',
    en: 'A share needs a line “khi” that says which part counts.',
  },
  INDICATOR_EACH_OF_COUNTS: {
    vi: '“Tại mỗi … ít nhất” chỉ dùng cho số đếm của một ngày hoặc một kỳ.',
    en: '“Tại mỗi … ít nhất” is for counts of a day or a period alone.',
  },
  INDICATOR_NEW_OF_COUNTS: {
    vi: '“Mới có trong kỳ” chỉ dùng cho số đếm. Với tỷ lệ hoặc tổng, viết “chênh từ đầu kỳ”.',
    en: '“Mới có trong kỳ” is for counts alone. Of a share or a sum write “chênh từ đầu kỳ”.',
  },
  /** A ratio over an indicator that nobody has defined. Data: key. */
  INDICATOR_UNKNOWN: {
    vi: 'Danh mục không có chỉ tiêu “{key}”.',
    en: 'The catalogue has no indicator “{key}”.',
  },
  /** An indicator that is measured by itself. Data: path. */
  INDICATOR_CIRCULAR: {
    vi: 'Định nghĩa quay vòng: {path}. Bỏ một mắt xích.',
    en: 'The definition goes in a circle: {path}. Leave one link out.',
  },
  /** The first day of a period lies behind the day that is asked for. */
  INDICATOR_PERIOD: {
    vi: 'Kỳ bắt đầu sau ngày tính đến. Chọn ngày đầu kỳ sớm hơn.',
    en: 'The period begins after the day that is asked for. Choose an earlier first day.',
  },
} as const;
