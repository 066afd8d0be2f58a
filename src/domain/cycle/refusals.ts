/** Refusals of the yearly cycle: ideas, plans, visits. */
export const CYCLE_REFUSALS = {
  // Many slips from one address. Data: minutes.
  IDEA_SLOWED: {
    vi: 'Từ mạng này đã gửi nhiều phiếu. Chờ {minutes} phút rồi gửi lại, hoặc nộp phiếu ở Ủy ban nhân dân xã.',
    en: 'Many slips came from this network. Wait {minutes} minutes and send it again, or hand it in at your commune.',
  },
  // The field that people do not see is filled: a program did it, or a browser by itself.
  IDEA_FIELD_HIDDEN: {
    vi: 'Ô “Trang web” phải để trống. Trình duyệt có thể đã tự điền, xóa đi rồi gửi lại.',
    en: 'The field “Website” must stay empty. Your browser may have filled it: clear it and send again.',
  },
  // The same telephone has an idea of this name under way.
  IDEA_TWICE: {
    vi: 'Số điện thoại này đã gửi ý tưởng “{product}” và xã đang xem. Nếu đây là ý tưởng khác, đánh dấu ô bên dưới rồi gửi lại.',
    en: 'This telephone has sent the idea “{product}” already and the commune is looking at it. If this is another one, tick the box below and send again.',
  },
  // No slip has this code: mistyped, or tried.
  IDEA_NO_SUCH_CODE: {
    vi: 'Không có phiếu ý tưởng nào mang mã này. Xem lại từng chữ, số trong mã đã nhận.',
    en: 'No slip has this code. Look at each letter and digit again.',
  },
  // What is sold at that price does not come to that revenue. Data: sum.
  PLAN_REVENUE_DIFFERS: {
    vi: 'Sản lượng nhân giá bán ra {sum} đồng. Xem lại ba số này.',
    en: 'Output times price comes to {sum} đồng. Look at the three figures again.',
  },
  // The costs do not come to their total. Data: sum.
  PLAN_COSTS_DIFFER: {
    vi: 'Các khoản chi cộng lại là {sum} đồng. Xem lại từng khoản hoặc số tổng.',
    en: 'The costs come to {sum} đồng. Look at each of them, or at the total.',
  },
  // The sources do not come to the whole investment. Data: sum.
  PLAN_INVESTMENT_DIFFERS: {
    vi: 'Các nguồn vốn cộng lại là {sum} đồng. Xem lại từng nguồn hoặc số tổng.',
    en: 'The sources come to {sum} đồng. Look at each of them, or at the total.',
  },
  // A plan for a year that is over. Data: year (this year).
  PLAN_YEAR_PAST: {
    vi: 'Năm này đã qua. Ghi năm {year} hoặc năm sau.',
    en: 'That year is over. Write {year} or a later one.',
  },
  // Less than nothing, or more than anybody makes. Data: label.
  PLAN_FIGURE_OFF: {
    vi: 'Xem lại {label}: phải là số từ 0 trở lên và không quá mười nghìn tỷ.',
    en: 'Look at {label} again: it is a number from 0 up to ten thousand billion.',
  },
  // The dossier of an idea is its producer's.
  IDEA_WITHOUT_PRODUCER: {
    vi: 'Ý tưởng chưa gắn với cơ sở nào trong sổ. Xã ghi cơ sở vào sổ trước.',
    en: 'The idea has no producer in the register yet. The commune enters it first.',
  },
  // Another producer's product, or one of another family.
  IDEA_OTHER_PRODUCER: {
    vi: 'Sản phẩm này của cơ sở khác. Chọn sản phẩm của cơ sở đã gắn với ý tưởng.',
    en: 'That product is of another producer. Choose one of the producer of this idea.',
  },
  // It has a dossier that has not come to an end.
  IDEA_HAS_DOSSIER: {
    vi: 'Ý tưởng này đã có hồ sơ đang làm. Mở hồ sơ đó để làm tiếp.',
    en: 'This idea has a dossier under way. Open that one to go on.',
  },
  // A visit of a day that is still to come, or before the plan was accepted. Data: day (today).
  VISIT_DAY_OFF: {
    vi: 'Ngày thăm phải từ khi xã nhận phương án đến hôm nay ({day}).',
    en: 'A visit is of a day between the acceptance of the plan and today ({day}).',
  },
  // A step ends before it begins. Data: step.
  STEP_DAYS_TURNED: {
    vi: 'Bước {step} kết thúc trước khi bắt đầu. Xem lại hai ngày.',
    en: 'Step {step} ends before it begins. Look at both days again.',
  },
  // A step lies outside its year. Data: step, year.
  STEP_OUT_OF_YEAR: {
    vi: 'Bước {step} phải nằm trong năm {year}.',
    en: 'Step {step} must lie in {year}.',
  },
  // A meeting that was held tomorrow, or is foreseen for yesterday. Data: day (today).
  MEETING_DAY_OFF: {
    vi: 'Buổi đã họp phải từ hôm nay ({day}) trở về trước, buổi hẹn từ hôm nay trở đi.',
    en: 'A meeting was held by today ({day}), or is foreseen from today on.',
  },
} as const;
