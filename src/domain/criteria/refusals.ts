/**
 * Refusals of this area: the comment says when, the sentence what to do. Those of a criteria file
 * name the set and the criterion, so that the line in the file is found at once.
 */
export const CRITERIA_REFUSALS = {
  /** A file cannot be read at all. Data: file. */
  JSON_FILE_UNREADABLE: {
    vi: 'Không đọc được tệp “{file}”. Xem lại đường dẫn và quyền đọc.',
    en: 'The file “{file}” cannot be read. Check the path and the right to read it.',
  },
  /** A file is not JSON. Data: file. */
  JSON_FILE_BROKEN: {
    vi: 'Tệp “{file}” không phải JSON đúng cú pháp.',
    en: 'The file “{file}” is not well-formed JSON.',
  },
  /** A field of a JSON file is missing or is not text. Data: path. */
  JSON_FIELD_NOT_TEXT: {
    vi: 'Mục {path} phải có và phải là chữ.',
    en: 'The field {path} must be there and be text.',
  },
  /** A field of a JSON file is missing or is not a number. Data: path. */
  JSON_FIELD_NOT_NUMBER: {
    vi: 'Mục {path} phải có và phải là số.',
    en: 'The field {path} must be there and be a number.',
  },
  /** A field of a JSON file is missing or is not true or false. Data: path. */
  JSON_FIELD_NOT_YES_NO: {
    vi: 'Mục {path} phải là true hoặc false.',
    en: 'The field {path} must be true or false.',
  },
  /** A field of a JSON file is missing or is not a list. Data: path. */
  JSON_FIELD_NOT_LIST: {
    vi: 'Mục {path} phải có và phải là danh sách.',
    en: 'The field {path} must be there and be a list.',
  },
  /** A field of a JSON file is missing or is not an object. Data: path. */
  JSON_FIELD_NOT_OBJECT: {
    vi: 'Mục {path} phải có và phải là một nhóm mục.',
    en: 'The field {path} must be there and be an object.',
  },
  /** A field of a JSON file is not one of the values its format knows. Data: path, allowed. */
  JSON_FIELD_UNKNOWN_VALUE: {
    vi: 'Mục {path} phải là một trong: {allowed}.',
    en: 'The field {path} must be one of: {allowed}.',
  },
  /** A field of a JSON file is not a day written YYYY-MM-DD. Data: path. */
  JSON_FIELD_NOT_DAY: {
    vi: 'Mục {path} phải là ngày có thật, ghi năm-tháng-ngày.',
    en: 'The field {path} must be a day that exists, written YYYY-MM-DD.',
  },
  /** The bands do not cover 0 to 100 points without gap or overlap, best first. */
  CRITERIA_BANDS: {
    vi: 'Các hạng phải xếp từ 5 sao đến 1 sao và phủ kín từ 0 đến 100 điểm, không hở, không chồng.',
    en: 'The bands must go from 5 stars to 1 star and cover 0 to 100 points without gap or overlap.',
  },
  /** The part maxima of the decision do not add up to 100. Data: found. */
  CRITERIA_PARTS_MAX: {
    vi: 'Điểm tối đa ba phần của quyết định cộng được {found}, phải là 100.',
    en: 'The part maxima of the decision add up to {found}, not 100.',
  },
  /** A version that says it is complete has no set. */
  CRITERIA_NO_SETS: {
    vi: 'Quyết định ghi là đủ bộ tiêu chí nhưng không có bộ nào.',
    en: 'The decision says it is complete but has no criteria set.',
  },
  /** Two sets share a number, an id or a leaf of Annex I. Data: set, value. */
  CRITERIA_SET_DUPLICATE: {
    vi: 'Bộ {set} trùng “{value}” với một bộ đứng trước.',
    en: 'The set {set} repeats “{value}” of an earlier set.',
  },
  /** A set has no criterion at all. Data: set. */
  CRITERIA_SET_EMPTY: {
    vi: 'Bộ {set} không có tiêu chí nào.',
    en: 'The set {set} has no criterion.',
  },
  /** A set does not have exactly the parts A, B and C, in this order. Data: set, found. */
  CRITERIA_PARTS: {
    vi: 'Bộ {set} phải có đúng ba phần A, B, C theo thứ tự; đang có “{found}”.',
    en: 'The set {set} must have exactly the parts A, B, C in this order; it has “{found}”.',
  },
  /** A part's maximum is not the one of the decision (Đ3.1). Data: set, part, found, expected. */
  CRITERIA_PART_MAX: {
    vi: 'Bộ {set}, phần {part}: điểm tối đa {found}, theo quyết định là {expected}.',
    en: 'Set {set}, part {part}: the maximum is {found}, the decision says {expected}.',
  },
  /** The criteria of a part do not add up to its maximum. Data: set, part, found, expected. */
  CRITERIA_PART_SUM: {
    vi: 'Bộ {set}, phần {part}: các tiêu chí cộng được {found}, điểm tối đa ghi {expected}.',
    en: 'Set {set}, part {part}: the criteria add up to {found}, the stated maximum is {expected}.',
  },
  /** The criteria under a heading do not add up to it. Data: set, criterion, found, expected. */
  CRITERIA_GROUP_SUM: {
    vi: 'Bộ {set}, mục {criterion}: các tiêu chí cộng được {found}, điểm tối đa ghi {expected}.',
    en: 'Set {set}, heading {criterion}: the criteria add up to {found}, the stated maximum is {expected}.',
  },
  /** The parts of a set, or the total it states, are not 100. Data: set, found. */
  CRITERIA_TOTAL: {
    vi: 'Bộ {set}: tổng điểm là {found}, phải là 100.',
    en: 'Set {set}: the total is {found}, not 100.',
  },
  /** A count the file states is not what it holds. Data: set, field, found, expected. */
  CRITERIA_COUNT: {
    vi: 'Bộ {set}: {field} ghi {found}, đếm được {expected}.',
    en: 'Set {set}: {field} says {found}, counted {expected}.',
  },
  /** A heading or criterion has no code. Data: set, label. */
  CRITERIA_CODE_MISSING: {
    vi: 'Bộ {set}: tiêu chí “{label}” không có mã.',
    en: 'Set {set}: the criterion “{label}” has no code.',
  },
  /** A code stands twice in one set. Data: set, criterion. */
  CRITERIA_CODE_DUPLICATE: {
    vi: 'Bộ {set}: mã {criterion} xuất hiện nhiều lần.',
    en: 'Set {set}: the code {criterion} stands more than once.',
  },
  /** A heading has nothing under it. Data: set, criterion. */
  CRITERIA_GROUP_EMPTY: {
    vi: 'Bộ {set}, mục {criterion}: không có tiêu chí bên dưới.',
    en: 'Set {set}, heading {criterion}: there is no criterion under it.',
  },
  /** A heading also has options of its own, so it is unclear what is scored. Data: set, criterion. */
  CRITERIA_GROUP_WITH_OPTIONS: {
    vi: 'Bộ {set}, mục {criterion}: đã có tiêu chí bên dưới thì không được có phương án riêng.',
    en: 'Set {set}, heading {criterion}: it has criteria under it, so it may not have options.',
  },
  /** A criterion has no option. Data: set, criterion. */
  CRITERIA_NO_OPTIONS: {
    vi: 'Bộ {set}, tiêu chí {criterion}: không có phương án nào.',
    en: 'Set {set}, criterion {criterion}: there is no option.',
  },
  /** A maximum is not a whole number above 0. Data: set, criterion (or part), found. */
  CRITERIA_MAX_NOT_WHOLE: {
    vi: 'Bộ {set}, mục {criterion}: điểm tối đa {found} phải là số nguyên lớn hơn 0.',
    en: 'Set {set}, {criterion}: the maximum {found} must be a whole number above 0.',
  },
  /** Points of an option are negative or not whole. Data: set, criterion, option, found. */
  CRITERIA_POINTS_NOT_WHOLE: {
    vi: 'Bộ {set}, tiêu chí {criterion}, phương án {option}: điểm {found} phải là số nguyên từ 0 trở lên.',
    en: 'Set {set}, criterion {criterion}, option {option}: the points {found} must be a whole number from 0.',
  },
  /** An option gives more than the criterion's maximum. Data: set, criterion, option, found, max. */
  CRITERIA_OPTION_ABOVE_MAX: {
    vi: 'Bộ {set}, tiêu chí {criterion}, phương án {option}: {found} điểm, cao hơn tối đa {max}.',
    en: 'Set {set}, criterion {criterion}, option {option}: {found} points, above the maximum {max}.',
  },
  /** No option gives the criterion's maximum. Data: set, criterion, found, max. */
  CRITERIA_MAX_NOT_REACHED: {
    vi: 'Bộ {set}, tiêu chí {criterion}: phương án cao nhất {found} điểm, không đạt tối đa {max}.',
    en: 'Set {set}, criterion {criterion}: the best option gives {found}, the maximum {max} is never reached.',
  },
  /** A minimum mark asks for more than any option gives. Data: set, criterion, star, needed. */
  CRITERIA_MARK_UNREACHABLE: {
    vi: 'Bộ {set}, tiêu chí {criterion}: mức {needed} điểm cho {star} sao không phương án nào đạt.',
    en: 'Set {set}, criterion {criterion}: no option can meet the {needed} points needed for {star} stars.',
  },
  /** A minimum mark stands on no option with these points. Data: set, criterion, star, needed. */
  CRITERIA_MARK_WITHOUT_OPTION: {
    vi: 'Bộ {set}, tiêu chí {criterion}: mức {needed} điểm cho {star} sao không gắn với phương án nào.',
    en: 'Set {set}, criterion {criterion}: the mark of {needed} points for {star} stars stands on no option.',
  },
  /** An option carries a mark that the criterion does not ask for. Data: set, criterion, option, star. */
  CRITERIA_MARK_NOT_REQUIRED: {
    vi: 'Bộ {set}, tiêu chí {criterion}, phương án {option}: mang dấu {star} sao nhưng requiredForStar không ghi mức này.',
    en: 'Set {set}, criterion {criterion}, option {option}: carries the mark of {star} stars, which requiredForStar does not state.',
  },
  /** No set has this id. Data: set. */
  CRITERIA_SET_UNKNOWN: {
    vi: 'Không có bộ tiêu chí “{set}”. Ghi mã như QD26-07.',
    en: 'There is no criteria set “{set}”. Write an id such as QD26-07.',
  },
  /** No set belongs to this leaf of Annex I. Data: annexI. */
  CRITERIA_ANNEX_I_UNKNOWN: {
    vi: 'Phụ lục I không có mã “{annexI}”. Chọn đúng ngành, nhóm, phân nhóm như I.3.c.',
    en: 'Annex I has no code “{annexI}”. Choose sector, group and sub-group, such as I.3.c.',
  },
  /** No decision on criteria was in force on this day. Data: day. */
  CRITERIA_NONE_IN_FORCE: {
    vi: 'Ngày {day} chưa có quyết định nào về tiêu chí OCOP có hiệu lực.',
    en: 'No decision on OCOP criteria was in force on {day}.',
  },
  /** The decision is not yet in force on this day. Data: decision, from. */
  CRITERIA_NOT_YET_IN_FORCE: {
    vi: 'Quyết định {decision} có hiệu lực từ {from}, chưa áp dụng cho ngày này.',
    en: 'Decision {decision} is in force from {from}, not yet on this day.',
  },
  /** The decision has lapsed (Đ11.2). Data: decision, lapsed. */
  CRITERIA_LAPSED: {
    vi: 'Quyết định {decision} hết hiệu lực ngày {lapsed}. Lập hồ sơ theo quyết định đang có hiệu lực.',
    en: 'Decision {decision} lapsed on {lapsed}. File the dossier under the decision in force.',
  },
  /** A quoted cell of a sheet is never closed. Data: line. */
  SHEET_QUOTE_OPEN: {
    vi: 'Dòng {line}: ô mở ngoặc kép mà không đóng. Sửa ô đó, hoặc lưu lại tệp từ bảng tính.',
    en: 'Line {line}: a cell opens a quotation mark that never closes. Mend it, or save the file from the spreadsheet again.',
  },
  /** No file came with the form, or an empty one. */
  WORDING_FILE_MISSING: {
    vi: 'Chưa chọn tệp. Chọn tệp mẫu đã điền.',
    en: 'No file was chosen. Choose the sheet that was filled in.',
  },
  /** The whole wording is under one megabyte. Data: max (megabytes). */
  WORDING_FILE_LARGE: {
    vi: 'Tệp lớn hơn {max} MB. Chỉ gửi các cột của mẫu.',
    en: 'The file is larger than {max} MB. Send only the columns of the sheet.',
  },
  /** The file is not UTF-8 text. */
  WORDING_NOT_TEXT: {
    vi: 'Không đọc được chữ trong tệp. Lưu tệp dưới dạng CSV UTF-8 hoặc JSON.',
    en: 'The letters of the file cannot be read. Save it as CSV UTF-8 or JSON.',
  },
  /** The file holds no line. */
  WORDING_EMPTY: {
    vi: 'Tệp không có dòng nào. Tải mẫu, điền nguyên văn từ Công báo rồi gửi lại.',
    en: 'The file has no line. Download the sheet, fill in the wording of the gazette and send it again.',
  },
  /** A JSON wording is not a list of texts. Data: line (which text; 0 = the whole file). */
  WORDING_JSON: {
    vi: 'Tệp JSON không đúng dạng (mục {line}). Mỗi mục cần set, criterion, option và text.',
    en: 'The JSON file has another shape (item {line}). Each item needs set, criterion, option and text.',
  },
  /** A sheet lacks columns at its head. Data: columns. */
  WORDING_COLUMNS: {
    vi: 'Dòng đầu thiếu cột: {columns}. Ghi tên các cột set, criterion, option, text ở dòng đầu.',
    en: 'The first line lacks the columns: {columns}. Name the columns set, criterion, option, text there.',
  },
  /** The file says that it is for another version. Data: found, expected. */
  WORDING_OTHER_VERSION: {
    vi: 'Tệp ghi là của bộ tiêu chí {found}, không phải {expected}. Chọn đúng tệp.',
    en: 'The file says it is for the criteria {found}, not {expected}. Choose the right file.',
  },
  /** No criteria version with sheets has this id. Data: version. */
  WORDING_VERSION_UNKNOWN: {
    vi: 'Không có bộ tiêu chí “{version}” có phiếu chấm.',
    en: 'There are no criteria “{version}” with score sheets.',
  },
  /** A set the version does not have. Data: line, set. */
  WORDING_SET_UNKNOWN: {
    vi: 'Dòng {line}: không có bộ “{set}”. Ghi mã như QD26-07 hoặc số 7.',
    en: 'Line {line}: there is no set “{set}”. Write an id such as QD26-07, or the number 7.',
  },
  /** A criterion or option that the set does not have. Data: line, at. */
  WORDING_PLACE_UNKNOWN: {
    vi: 'Dòng {line}: không có tiêu chí hoặc mức {at}. Đối chiếu mã với mẫu tải về.',
    en: 'Line {line}: there is no criterion or option {at}. Compare the code with the sheet to fill in.',
  },
  /** A place that has words in an earlier line already. Data: line, at, first. */
  WORDING_TWICE: {
    vi: 'Dòng {line}: {at} đã có ở dòng {first}. Giữ một dòng.',
    en: 'Line {line}: {at} stands in line {first} already. Keep one of them.',
  },
  /** A criterion or option without a line. Data: at. */
  WORDING_MISSING: {
    vi: 'Thiếu nguyên văn của {at}.',
    en: 'The wording of {at} is missing.',
  },
  /** A line without words. Data: line, at. */
  WORDING_TEXT_EMPTY: {
    vi: 'Dòng {line}: {at} chưa có nguyên văn.',
    en: 'Line {line}: {at} has no words yet.',
  },
  /** A text longer than any of the decision. Data: line, at, max. */
  WORDING_TEXT_LONG: {
    vi: 'Dòng {line}: nguyên văn của {at} dài hơn {max} ký tự. Kiểm tra ô bị dính với dòng sau.',
    en: 'Line {line}: the wording of {at} is longer than {max} characters. See whether it ran into the next line.',
  },
  /** The number beside the text is not the one that is scored. Data: line, at, found, expected. */
  WORDING_POINTS: {
    vi: 'Dòng {line}: {at} ghi {found} điểm, phiếu chấm dùng {expected}. Nguyên văn không đổi được điểm.',
    en: 'Line {line}: {at} says {found} points, the sheet scores {expected}. A wording cannot change a number.',
  },
  /** There are more faults than are named. Data: count. */
  WORDING_MORE: {
    vi: 'Còn {count} lỗi khác. Sửa các lỗi trên rồi gửi lại.',
    en: 'There are {count} more faults. Mend those above and send it again.',
  },
  /** What is to be published is not what was looked at. */
  WORDING_NOT_AS_SHOWN: {
    vi: 'Bản xem trước đã đổi sau khi trang này mở. Xem lại rồi công bố.',
    en: 'The preview has changed since this page was opened. Look again, then publish.',
  },
} as const;
