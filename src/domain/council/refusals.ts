/** Refusals of council sessions. */
export const COUNCIL_REFUSALS = {
  // The session is closed, not yet open, or the act does not fit.
  SESSION_ACT_NOT_NOW: {
    vi: 'Phiên họp đang ở bước khác nên không làm được việc này. Tải lại trang để xem phiên đang ở đâu.',
    en: 'The session is at another step, so this cannot be done. Reload the page to see where it is.',
  },
  // A member changes or seals a sheet after the session was closed.
  SESSION_CLOSED: {
    vi: 'Phiên họp đã kết thúc lúc {time}. Phiếu không nhận thêm điểm.',
    en: 'The session was closed at {time}. No more scores are taken.',
  },
  // A member changes a sheet that is sealed.
  SHEET_SEALED: {
    vi: 'Phiếu này đã niêm phong lúc {time} nên không sửa được nữa.',
    en: 'This sheet was sealed at {time} and cannot be changed any more.',
  },
  // A member tied to the producer (Đ4.2).
  CONFLICT_OF_INTEREST: {
    vi: 'Thành viên đã khai có liên quan đến chủ thể nên không xem và không chấm hồ sơ này.',
    en: 'The member has declared a tie to the producer and neither sees nor scores this dossier.',
  },
  // A tie is declared for a product whose own sheet is already sealed.
  SHEET_SEALED_ALREADY: {
    vi: 'Phiếu của sản phẩm này đã niêm phong. Báo Chủ tịch Hội đồng để xử lý việc có liên quan.',
    en: 'The sheet of this product is sealed already. Tell the chair about the tie.',
  },
  // Sealing a sheet with criteria left open.
  SHEET_NOT_COMPLETE: {
    vi: 'Còn {count} tiêu chí chưa chấm: {criteria}. Chấm đủ rồi niêm phong.',
    en: '{count} criteria are not scored yet: {criteria}. Score them, then seal.',
  },
  // Closing while a present member has not sealed.
  SHEETS_MISSING: {
    vi: 'Sản phẩm {product}: còn {count} phiếu chưa niêm phong ({names}). Chờ đủ phiếu, hoặc ghi người đó vắng.',
    en: 'Product {product}: {count} sheets are not sealed yet ({names}). Wait for them, or mark the person absent.',
  },
  // Opening or closing below the quorum of the Regulation.
  COUNCIL_BELOW_QUORUM: {
    vi: 'Có mặt {present} trên {appointed} thành viên; Quy chế cần {needed}, có Chủ tịch hoặc Phó Chủ tịch Hội đồng.',
    en: '{present} of {appointed} members are present; the Regulation needs {needed}, with the chair or a deputy.',
  },
  // A session without products, or without members who can score.
  SESSION_EMPTY: {
    vi: 'Phiên họp chưa có {what}. Thêm vào rồi mở phiên.',
    en: 'The session has no {what} yet. Add them, then open it.',
  },
  // Đ7.3b: council, advisory group and Regulation must be in force on the day of the session.
  REGULATION_NOT_IN_FORCE: {
    vi: 'Ngày {day} không có Quy chế nào của tỉnh đang hiệu lực. Nhập Quy chế trước khi lập phiên.',
    en: 'No Regulation of the province is in force on {day}. Enter it before planning a session.',
  },
  // A council without exactly one chair, or a person twice.
  COUNCIL_SEATS_WRONG: {
    vi: 'Hội đồng cần đúng một Chủ tịch và một Thư ký, mỗi người ngồi một ghế.',
    en: 'A council needs exactly one chair and one secretary, each person in one seat.',
  },
} as const;
