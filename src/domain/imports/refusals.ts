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
  /** A command names a heading that the list has not, or has twice. Data: heading, headings. */
  IMPORT_HEADING_UNKNOWN: {
    vi: 'Danh sách không có đúng một cột “{heading}”. Các cột: {headings}. Ghi tiêu đề hoặc chữ cái của cột.',
    en: 'The list has not exactly one column “{heading}”. Its columns: {headings}. Give a heading or the letters of a column.',
  },
  /** A command says of a column what no column can be. Data: field, fields. */
  IMPORT_FIELD_UNKNOWN: {
    vi: 'Không có trường “{field}”. Các trường: {fields}; hoặc aside:LÝ DO để bỏ qua cột.',
    en: 'There is no field “{field}”. The fields: {fields}; or aside:REASON to leave the column out.',
  },
  /** A command answers what is never asked, or with something else than an answer. Data: answer. */
  IMPORT_ANSWER_UNKNOWN: {
    vi: 'Câu trả lời “{answer}” không dùng được. Ghi MÃ=proposed, MÃ=printed hoặc MÃ=leave, với mã mà lệnh đã nêu.',
    en: 'The answer “{answer}” cannot be used. Write CODE=proposed, CODE=printed or CODE=leave, with a code that the command told.',
  },
  /** A list is being read by a second person. */
  IMPORT_LAID_DOWN: {
    vi: 'Danh sách này đang chờ người thứ hai xác nhận, nên chưa sửa được. Rút về trước, rồi sửa.',
    en: 'This list waits for a second person to confirm it and cannot be changed. Take it back first.',
  },
  /** A list was entered into the register. */
  IMPORT_ENTERED: {
    vi: 'Danh sách này đã ghi vào sổ. Muốn sửa thì xin rút lại, có người thứ hai xác nhận.',
    en: 'This list has been entered into the register. To change it, ask to take it back; a second person confirms.',
  },
  /** Nothing waits for a second person. */
  IMPORT_NOT_LAID_DOWN: {
    vi: 'Danh sách này không còn chờ xác nhận. Tải lại trang để xem hiện trạng.',
    en: 'This list waits for no confirmation any more. Reload the page to see how it stands.',
  },
  /** A job lays it down, enters it or takes it back. */
  IMPORT_AT_WORK: {
    vi: 'Máy đang làm tiếp việc của danh sách này. Chờ việc ấy xong hoặc dừng nó lại, rồi làm lại.',
    en: 'This list is being worked on. Wait until that is done, or stop it, and try again.',
  },
  /** A job came to it an hour after it was asked for. */
  IMPORT_TOO_LATE: {
    vi: 'Máy chưa kịp làm trong một giờ nên đã thôi; chưa có gì được ghi. Mở lại bước cuối và làm lại.',
    en: 'It could not be begun within an hour and was given up; nothing was written. Open the last step and ask again.',
  },
  /** The second person is the first. */
  IMPORT_BY_ONESELF: {
    vi: 'Người trình hoặc xin rút danh sách không tự xác nhận được. Nhờ trưởng phòng hoặc lãnh đạo khác xác nhận.',
    en: 'Whoever laid a list down, or asked to take it back, does not confirm it. Another head or leader does.',
  },
  IMPORT_WITHOUT_REASON: {
    vi: 'Chưa ghi lý do. Ghi một câu để người kia hiểu.',
    en: 'The reason is missing. Write one sentence for the other person.',
  },
  /** Columns that nobody placed. Data: columns. */
  IMPORT_COLUMN_UNPLACED: {
    vi: 'Còn cột chưa ghép: {columns}. Ghép với một trường, hoặc bỏ qua và ghi lý do.',
    en: 'Columns {columns} are not placed yet. Say what they are, or leave them out with a reason.',
  },
  /** Questions without an answer. Data: rows. */
  IMPORT_WAITING: {
    vi: 'Còn {rows} dòng chờ trả lời. Trả lời hết các câu hỏi trước khi trình.',
    en: '{rows} rows still wait for an answer. Answer all questions first.',
  },
  /** Rows that name no product or no producer, also after the answers. Data: rows. */
  IMPORT_NAMELESS: {
    vi: 'Dòng {rows} chưa có tên sản phẩm hoặc tên chủ thể. Điền tên chủ thể, hoặc để dòng đó lại.',
    en: 'Rows {rows} have no product or no producer. Give the producer, or leave those rows out.',
  },
  /** Rows whose producer may be one of several of the register. Data: rows. */
  IMPORT_UNCLEAR: {
    vi: 'Chủ thể ở dòng {rows} trùng tên với nhiều chủ thể trong sổ, chưa rõ là chủ thể nào. Điền xã của chủ thể, hoặc để dòng đó lại.',
    en: 'The producers of rows {rows} share their name with several of the register. Give their commune, or leave those rows out.',
  },
  /** Stars without number or day of a decision. Data: rows. */
  IMPORT_PAPER_MISSING: {
    vi: '{rows} dòng có hạng sao nhưng thiếu số hoặc ngày quyết định (5 sao cần quyết định của Bộ), nên chưa thành giấy chứng nhận. Điền quyết định, hoặc chọn ghi sản phẩm mà chưa có giấy.',
    en: '{rows} rows have a star without number or day of its decision (five stars need one of the ministry), so there is no certificate. Give the decision, or choose to enter these products without one.',
  },
  /** All of it is in the register. */
  IMPORT_NOTHING_NEW: {
    vi: 'Mọi dòng của danh sách đã có trong sổ. Không có gì để ghi thêm.',
    en: 'All of this list is in the register already. There is nothing to add.',
  },
  /** Before what is wrong with a row. Data: row. */
  IMPORT_ROW_REFUSED: {
    vi: 'Dòng {row} chưa ghi được, vì sao thì ghi ngay sau đây.',
    en: 'Row {row} cannot be entered; why, is said next.',
  },
  /** What a second person read is not what would be entered. */
  IMPORT_NOT_AS_LAID: {
    vi: 'Sổ hoặc danh sách đã thay đổi sau khi trình, nên số liệu không còn như đã xem. Người trình rút về và trình lại.',
    en: 'The register or the list has changed since it was laid down. Whoever laid it down takes it back and lays it down again.',
  },
  /** Somebody worked with what a list entered. Data: names. */
  IMPORT_BUILT_ON: {
    vi: 'Chưa rút lại được: đã có việc làm tiếp trên {names}. Kết thúc các việc đó trước, hoặc đóng từng mục trong sổ.',
    en: 'It cannot be taken back: there has been work on {names}. End that first, or close single entries in the register.',
  },
  /** A form that gives rows a value is empty. */
  IMPORT_GIVEN_NOTHING: {
    vi: 'Chưa điền gì. Điền ít nhất một ô: chủ thể, hạng sao, số hoặc ngày quyết định, xã.',
    en: 'Nothing is filled in. Give at least one of producer, star, number or day of the decision, commune.',
  },
  /** A value that is given for rows is none. Data: found. */
  IMPORT_GIVEN_UNREADABLE: {
    vi: 'Chưa đọc được “{found}”. Kiểm tra rồi điền lại: số quyết định như 4261/QĐ-UBND, ngày như 29/12/2021.',
    en: '“{found}” cannot be read. A number of a decision is like 4261/QĐ-UBND, a day like 29/12/2021.',
  },
} as const;
