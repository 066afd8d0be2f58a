/** Refusals of plans (Đ10.3): the comment says when, the sentence what to do. */
export const PLANS_REFUSALS = {
  // No day of the period falls into the life of the unit. Data: unit, from, to.
  PLANS_UNIT_NOT_THEN: {
    vi: '{unit} không tồn tại trong thời gian {from} – {to}. Chọn đơn vị của thời gian đó, hoặc sửa thời gian.',
    en: '{unit} did not exist between {from} and {to}. Choose a unit of that time, or change the time.',
  },
  // Data: unit, day.
  PLANS_UNIT_NOT_ON: {
    vi: 'Ngày {day} không có {unit}, nên đơn vị đó không ban hành văn bản ngày này được. Xem lại ngày ký và đơn vị.',
    en: '{unit} did not exist on {day}, so it cannot have issued a paper that day. Look at day and unit again.',
  },
  // Data: from, to.
  PLANS_PERIOD_TURNED: {
    vi: 'Ngày cuối {to} ở trước ngày đầu {from}. Xem lại thời gian của kế hoạch.',
    en: 'The last day {to} lies before the first day {from}. Look at the period again.',
  },
  // Data: day.
  PLANS_DATED_AHEAD: {
    vi: 'Ngày ký {day} còn ở phía trước. Ghi ngày ký đã có trên văn bản.',
    en: 'The paper is dated {day}, which is still to come. Give the day that stands on it.',
  },
  // Data: text.
  PLANS_DEADLINE_UNREAD: {
    vi: 'Chưa đọc được hạn “{text}”. Ghi như: 15/04/2026; trong tháng 4; trong quý II; trước tháng 8; trước 15/11; 5 ngày làm việc sau mốc 3; 10 ngày sau 15/03/2026.',
    en: 'The deadline “{text}” cannot be read. Write it like: 15/04/2026; trong tháng 4; trong quý II; trước tháng 8; trước 15/11; 5 ngày làm việc sau mốc 3; 10 ngày sau 15/03/2026.',
  },
  // The plan is of several years. Data: text.
  PLANS_DEADLINE_NO_YEAR: {
    vi: 'Kế hoạch kéo dài nhiều năm nên hạn “{text}” phải có năm, ví dụ: trong tháng 4/2026.',
    en: 'The plan runs over several years, so the deadline “{text}” needs a year, such as: trong tháng 4/2026.',
  },
  // Data: name.
  PLANS_NO_SUCH_MILESTONE: {
    vi: 'Không tìm thấy đúng một mốc “{name}” trong kế hoạch. Nhập mốc đó trước, hoặc ghi số của mốc: “sau mốc 3”.',
    en: 'There is not exactly one milestone “{name}” in the plan. Enter it first, or give its number: “sau mốc 3”.',
  },
  // Data: names.
  PLANS_MILESTONE_CIRCLE: {
    vi: 'Các mốc chờ nhau thành vòng: {names}. Cho một mốc trong đó một ngày cố định.',
    en: 'These milestones wait for each other in a circle: {names}. Give one of them a fixed day.',
  },
  // Data: name, last, start.
  PLANS_DEADLINE_BEFORE_START: {
    vi: 'Mốc “{name}” có hạn {last}, trước ngày bắt đầu {start}. Sửa hạn hoặc ngày bắt đầu.',
    en: 'The milestone “{name}” is due on {last}, before its start on {start}. Change one of the two.',
  },
  // Somebody hangs on it. Data: name, other.
  PLANS_STILL_AWAITED: {
    vi: 'Mốc “{other}” tính từ mốc “{name}” nên chưa bỏ được. Sửa hạn của mốc đó trước.',
    en: 'The milestone “{other}” is counted from “{name}”, so that one stays. Change its deadline first.',
  },
  // Data: name, sum, whole.
  PLANS_SOURCES_OVER: {
    vi: 'Các nguồn của khoản “{name}” cộng lại {sum} đồng, nhiều hơn tổng đã ghi {whole} đồng. Xem lại từng nguồn hoặc tổng.',
    en: 'The sources of “{name}” come to {sum} đồng, more than the {whole} đồng that are stated. Look at them again.',
  },
  // Data: sum, whole.
  PLANS_LINES_OVER: {
    vi: 'Các khoản cộng lại {sum} đồng, nhiều hơn tổng kinh phí {whole} đồng của kế hoạch. Xem lại các khoản hoặc tổng.',
    en: 'The budget lines come to {sum} đồng, more than the {whole} đồng of the plan. Look at the lines or the whole.',
  },
  // Data: text.
  PLANS_NUMBER_UNREAD: {
    vi: '“{text}” không phải một con số. Ghi như 45; 47,2; 1.250; không ghi chữ.',
    en: '“{text}” is no number. Write it like 45; 47,2; 1.250, without words.',
  },
  // Data: unit.
  PLANS_UNIT_MISFIT: {
    vi: 'Định nghĩa và đơn vị tính “{unit}” không khớp: tỷ lệ và tăng trưởng tính bằng %, các phép đếm và tổng thì không.',
    en: 'Definition and unit “{unit}” do not fit: shares and growth are in %, counts and sums are not.',
  },
  // Data: text.
  PLANS_WANTED_UNREAD: {
    vi: 'Chưa đọc được mục tiêu “{text}”. Ghi như: ít nhất 45; tối đa 5; trên 20; khoảng 30; 02 – 03; 100%; để trống nếu là việc không có con số.',
    en: 'What is wanted cannot be read: “{text}”. Write it like: ít nhất 45; tối đa 5; trên 20; khoảng 30; 02 – 03; 100%; or leave it empty for a task without a number.',
  },
  PLANS_RANGE_TURNED: {
    vi: 'Khoảng cần hai số, số nhỏ trước. Ví dụ: 02 – 03.',
    en: 'A range needs two numbers, the smaller one first, such as 02 – 03.',
  },
  // Data: name.
  PLANS_DO_HAS_NUMBER: {
    vi: 'Việc “{name}” không có con số nên không ghi mục tiêu bằng số. Chọn lại phép so sánh hoặc bỏ số.',
    en: '“{name}” is a task without a number, so it wants none. Choose another comparison or leave the number out.',
  },
  // Data: name, sum, whole.
  PLANS_SHARES_OVER: {
    vi: 'Các phần giao cho xã của “{name}” cộng lại {sum}, nhiều hơn {whole} của cả chỉ tiêu. Xem lại từng phần.',
    en: 'What communes are given of “{name}” adds up to {sum}, more than the {whole} of the whole. Look at the shares again.',
  },
  // A line of shares. Data: line, text.
  PLANS_SHARE_UNREAD: {
    vi: 'Dòng {line}, “{text}”: ghi tên xã, phường rồi một con số, ví dụ: Xã Bắc Hà: 5.',
    en: 'Line {line}, “{text}”: give the name of a commune and a number, such as: Xã Bắc Hà: 5.',
  },
  // Not exactly one unit below the plan is called so. Data: line, name.
  PLANS_SHARE_UNIT: {
    vi: 'Dòng {line}: không tìm thấy đúng một xã, phường (năm cũ: huyện) tên “{name}” trong đơn vị của kế hoạch. Ghi đủ tên.',
    en: 'Line {line}: there is not exactly one unit “{name}” below that of the plan. Give its full name.',
  },
  // Data: line, name.
  PLANS_SHARE_TWICE: {
    vi: 'Dòng {line}: “{name}” đã có ở một dòng trên. Mỗi nơi ghi một lần.',
    en: 'Line {line}: “{name}” stands on a line above already. Give each unit once.',
  },
  // Data: line, wanted.
  PLANS_ROW_SHORT: {
    vi: 'Dòng {line} thiếu cột: cần {wanted}. Chép cả hàng từ bảng, mỗi cột cách nhau một phím Tab.',
    en: 'Line {line} lacks columns: {wanted} are needed. Copy whole rows of the table, with a tab between columns.',
  },
  // Data: line, text.
  PLANS_ROW_DEADLINE: {
    vi: 'Dòng {line}: chưa đọc được hạn “{text}”. Ghi như: trong tháng 4; trước 15/11; 5 ngày làm việc sau mốc 3.',
    en: 'Line {line}: the deadline “{text}” cannot be read. Write it like: trong tháng 4; trước 15/11; 5 ngày làm việc sau mốc 3.',
  },
  // Data: line, text.
  PLANS_ROW_NUMBER: {
    vi: 'Dòng {line}: “{text}” không phải một con số như cột này cần. Sửa dòng đó rồi dán lại.',
    en: 'Line {line}: “{text}” is no number as this column needs it. Mend that line and paste again.',
  },
  // Data: line.
  PLANS_ROW_PERIOD: {
    vi: 'Dòng {line}: chỉ tiêu chưa có thời gian. Ghi năm (2026) hoặc hai ngày (01/01/2026 – 31/12/2026) ở cột cuối.',
    en: 'Line {line}: the target has no period. Give a year (2026) or two days (01/01/2026 – 31/12/2026) in the last column.',
  },
  // Nothing was pasted.
  PLANS_ROWS_NONE: {
    vi: 'Chưa dán dòng nào.',
    en: 'No line was pasted.',
  },
  // Data: max.
  PLANS_TOO_MANY: {
    vi: 'Một kế hoạch có nhiều nhất {max} mục. Gộp bớt mục nhỏ.',
    en: 'A plan has {max} entries at most. Put small ones together.',
  },
  PLANS_EMPTY: {
    vi: 'Kế hoạch chưa có mục nào. Nhập ít nhất một nhiệm vụ, mốc, khoản kinh phí hoặc chỉ tiêu rồi trình.',
    en: 'The plan has no entry yet. Enter a task, milestone, budget line or target before you hand it on.',
  },
  PLANS_NO_NUMBER: {
    vi: 'Chưa có số hoặc ngày ký văn bản. Sửa phần văn bản rồi trình.',
    en: 'The paper has no number or day yet. Fill them in before you hand the plan on.',
  },
  // The head or the leader had a hand in it.
  PLANS_OWN_HAND: {
    vi: 'Tài khoản này đã soạn hoặc sửa phần đang chờ nên không xác nhận phần đó. Nhờ người khác có quyền xác nhận.',
    en: 'This account wrote or changed what waits, so it does not confirm it. Ask somebody else who may.',
  },
  PLANS_NOT_AS_SHOWN: {
    vi: 'Kế hoạch khác với trang đã mở nên chưa xác nhận. Đọc lại rồi xác nhận.',
    en: 'The plan is not what the page showed, so it was not confirmed. Read it again first.',
  },
  PLANS_NOTHING_CHANGED: {
    vi: 'Chưa có gì khác với kế hoạch đang có hiệu lực. Sửa ít nhất một mục rồi trình.',
    en: 'Nothing differs from the plan that stands. Change an entry before you hand it on.',
  },
  PLANS_WITHDRAWN: {
    vi: 'Kế hoạch này đã rút, chỉ còn để đọc.',
    en: 'This plan was withdrawn and can only be read.',
  },
  PLANS_NOT_NOW: {
    vi: 'Kế hoạch đang ở bước khác nên chưa làm được việc này. Mở lại trang để xem bước hiện tại.',
    en: 'The plan is at another step, so this cannot be done now. Open the page again.',
  },
  // The entry is not there, or not in what stands.
  PLANS_NO_SUCH_PART: {
    vi: 'Mục này không còn trong kế hoạch. Mở lại trang để xem.',
    en: 'This entry is no longer in the plan. Open the page again.',
  },
  PLANS_TOLD_ALREADY: {
    vi: 'Mục này đã báo xong. Nếu báo nhầm thì rút lại kèm lý do rồi báo lại.',
    en: 'This entry was told as done already. If that was wrong, take it back with a reason first.',
  },
  PLANS_NOT_TOLD: {
    vi: 'Mục này chưa báo xong nên không có gì để rút lại.',
    en: 'This entry was not told as done, so there is nothing to take back.',
  },
  // Data: day.
  PLANS_DONE_AHEAD: {
    vi: 'Ngày xong {day} còn ở phía trước. Báo khi việc đã xong.',
    en: 'It is said to be done on {day}, which is still to come. Tell it when it is done.',
  },
  /** A plan file whose document has no day. Data: printed. */
  PLANS_FILE_DAY: {
    vi: 'Không đọc được ngày của văn bản: “{printed}”. Ghi như 2023-02-14 hoặc 14/02/2023.',
    en: 'The day of the document cannot be read: “{printed}”. Write it as 2023-02-14 or 14/02/2023.',
  },
  /** A plan file that is not of its form. Data: place, says. */
  PLANS_FILE_FORM: {
    vi: 'Tệp kế hoạch sai ở {place}: {says}.',
    en: 'The plan file is wrong at {place}: {says}.',
  },
} as const;
