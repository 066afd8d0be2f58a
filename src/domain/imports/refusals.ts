/** Refusals of this area: the comment says when, the sentence what to do. */
export const IMPORTS_REFUSALS = {
  /** No sheet has a heading with a column of products and another beside it. */
  IMPORT_NO_HEADER: {
    vi: 'Không tìm thấy dòng tiêu đề có cột tên sản phẩm trong 20 dòng đầu của trang tính nào. Kiểm tra tệp, hoặc thêm dòng tiêu đề rồi gửi lại.',
    en: 'No sheet has a heading with a column of product names in its first 20 rows. Check the file, or add a heading and send it again.',
  },
  /** Nothing stands beneath the heading. Data: sheet. */
  IMPORT_NO_ROWS: {
    vi: 'Trang tính “{sheet}” có tiêu đề nhưng không có sản phẩm nào bên dưới.',
    en: 'The sheet “{sheet}” has a heading and no product beneath it.',
  },
  /** Most rows are of another province. Data: province, found. */
  IMPORT_OTHER_PROVINCE: {
    vi: 'Danh sách này phần lớn thuộc {found}, không phải {province}. Chọn đúng tỉnh hoặc đúng tệp.',
    en: 'Most rows of this list are of {found}, not of {province}. Choose the right province or the right file.',
  },
  /** The province is named by no code or name of any time, or by several. Data: province. */
  IMPORT_PROVINCE_UNKNOWN: {
    vi: 'Không có tỉnh, thành phố nào là “{province}”. Ghi tên hoặc mã của tỉnh.',
    en: 'There is no province “{province}”. Give its name or code.',
  },
  /** A column is set aside and nobody says why. Data: column. */
  IMPORT_REASON_MISSING: {
    vi: 'Cột {column} được bỏ qua mà chưa ghi lý do. Ghi một câu, ví dụ “số thứ tự riêng của phòng”.',
    en: 'Column {column} is left out without a reason. Write one sentence, for example “a number of our own”.',
  },
  /** Two columns are said to be the same. Data: column. */
  IMPORT_FIELD_TWICE: {
    vi: 'Cột {column} được ghép với trường đã có ở cột khác. Chọn trường khác, hoặc bỏ qua và ghi lý do.',
    en: 'Column {column} is placed as something that another column already is. Choose another, or leave it out with a reason.',
  },
} as const;
