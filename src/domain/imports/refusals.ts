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
} as const;
