/** Refusals of reports: the comment says when, the sentence what to do. */
export const REPORTS_REFUSALS = {
  // Somebody asks for an act that the state of the report does not have.
  REPORT_NOT_NOW: {
    vi: 'Báo cáo không còn ở bước này. Mở lại trang để xem báo cáo đang ở đâu.',
    en: 'The report is no longer at this step. Open the page again to see where it stands.',
  },
  // Whoever wrote or laid down a version freezes it.
  REPORT_OWN_HAND: {
    vi: 'Người đã soạn hoặc trình bản này không tự đóng băng được. Nhờ người phụ trách khác của Văn phòng.',
    en: 'Whoever wrote or laid down this version cannot freeze it. Ask another head of the office.',
  },
  // The page had shown another content than what waits now.
  REPORT_NOT_AS_SHOWN: {
    vi: 'Nội dung đã khác trang vừa đọc. Mở lại trang, đọc lại rồi xác nhận.',
    en: 'The content is no longer what the page showed. Open the page again, read it, then confirm.',
  },
  // The period ends before it begins.
  REPORT_PERIOD_TURNED: {
    vi: 'Ngày cuối kỳ đứng trước ngày đầu kỳ. Đổi lại hai ngày.',
    en: 'The period ends before it begins. Change the two days.',
  },
  // The year is no number of four digits.
  REPORT_YEAR: {
    vi: 'Năm chưa đúng. Gõ bốn chữ số, ví dụ 2026.',
    en: 'The year is not right. Type four digits, for example 2026.',
  },
  // The period has not begun. Data: from.
  REPORT_PERIOD_AHEAD: {
    vi: 'Kỳ báo cáo bắt đầu {from}, chưa đến. Chọn kỳ đã bắt đầu.',
    en: 'The period begins on {from}, which has not come. Choose one that has begun.',
  },
  // No unit of this id stood at the end of the period.
  REPORT_UNIT_NOT_THEN: {
    vi: 'Đơn vị này không tồn tại trong kỳ. Chọn đơn vị của kỳ đó.',
    en: 'This unit did not exist in the period. Choose a unit of that time.',
  },
  // A part of a report has no words when it is laid down.
  REPORT_TEXT_MISSING: {
    vi: 'Chưa có lời cho phần “Khó khăn, kiến nghị”. Viết vài dòng; không có gì thì ghi “Không có”.',
    en: 'The part “Difficulties and proposals” has no words. Write a few lines, or “none”.',
  },
  // A typed number lacks its name or its value.
  REPORT_TYPED_HALF: {
    vi: 'Số nhập tay phải có cả tên và giá trị. Điền đủ hoặc xóa dòng đó.',
    en: 'A typed number needs both its name and its value. Fill in both or clear the line.',
  },
} as const;
