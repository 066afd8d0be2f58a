/** Refusals of council sessions. */
export const COUNCIL_REFUSALS = {
  // A person whose other role and this seat exclude each other.
  SEAT_EXCLUDED: {
    vi: '{name} đang giữ vai trò không đi cùng ghế này. Chọn người khác, hoặc nhờ quản trị viên kết thúc vai trò kia.',
    en: '{name} holds a role that does not go with this seat. Choose somebody else, or have the administrator end that role.',
  },
  // The session is closed, not yet open, or the act does not fit.
  SESSION_ACT_NOT_NOW: {
    vi: 'Phiên họp đang ở bước khác nên không làm được việc này. Tải lại trang để xem phiên đang ở đâu.',
    en: 'The session is at another step, so this cannot be done. Reload the page to see where it is.',
  },
  // Anything that comes after the closing: a score, a seal, a second closing.
  SESSION_CLOSED: {
    vi: 'Phiên họp đã kết thúc lúc {time}. Phiếu, điểm danh và kết quả không thay đổi được nữa.',
    en: 'The session was closed at {time}. Sheets, attendance and results cannot be changed any more.',
  },
  // A member changes a sheet that is sealed.
  SHEET_SEALED: {
    vi: 'Phiếu này đã niêm phong lúc {time} nên không sửa được nữa.',
    en: 'This sheet was sealed at {time} and cannot be changed any more.',
  },
  // A member tied to the producer (Đ4.2).
  CONFLICT_OF_INTEREST: {
    vi: 'Người đã khai có liên quan đến chủ thể không xem, không chấm và không xử lý hồ sơ này.',
    en: 'Whoever has declared a tie to the producer neither sees nor scores nor handles this dossier.',
  },
  // A tie is declared without saying what it is.
  CONFLICT_WITHOUT_REASON: {
    vi: 'Chưa ghi liên quan thế nào với chủ thể. Một câu là đủ, ví dụ: có em ruột là giám đốc.',
    en: 'It is not said what the tie to the producer is. One sentence is enough.',
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
  // A member who is marked absent seals a sheet.
  MEMBER_ABSENT: {
    vi: 'Thư ký đang ghi thành viên này vắng mặt. Báo Thư ký ghi có mặt rồi niêm phong; điểm đã chấm vẫn còn.',
    en: 'The secretary has this member marked absent. Ask to be marked present, then seal; the scores are kept.',
  },
  // A remark or the comment of a sheet is longer than its box on paper.
  SHEET_TEXT_LONG: {
    vi: 'Nhận xét dài quá {max} ký tự. Rút gọn lại.',
    en: 'The remark is longer than {max} characters. Shorten it.',
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
  // A session is opened before the day its members were called for.
  SESSION_BEFORE_ITS_DAY: {
    vi: 'Phiên họp vào ngày {day} nên chưa khai mạc được. Khai mạc từ ngày đó.',
    en: 'The session is held on {day} and cannot be opened before. Open it from that day on.',
  },
  // A session without products.
  SESSION_EMPTY: {
    vi: 'Phiên họp chưa có sản phẩm nào. Văn phòng giao sản phẩm vào phiên rồi Thư ký khai mạc.',
    en: 'The session has no products yet. The office gives it products, then the secretary opens it.',
  },
  // The office gives products to a session without having ticked one.
  NO_PRODUCT_CHOSEN: {
    vi: 'Chưa chọn sản phẩm nào. Đánh dấu sản phẩm cần giao rồi bấm lại.',
    en: 'No product is chosen. Tick the products to be given, then press again.',
  },
  // A product that was on this agenda before: its sheets are not scored over.
  PRODUCT_WAS_HERE: {
    vi: 'Sản phẩm {product} đã được chấm ở phiên này. Giao vào một phiên khác.',
    en: 'The product {product} was scored in this session. Give it to another one.',
  },
  // A ground of rejection is confirmed without its proof.
  KNOCK_OUT_WITHOUT_PROOF: {
    vi: 'Chưa ghi căn cứ. Nêu giấy tờ, số, ngày hoặc kết quả kiểm tra cho thấy sản phẩm thuộc trường hợp bị loại.',
    en: 'The proof is missing. Name the paper, number, date or finding that shows the ground of rejection.',
  },
  // The confirmation of a ground is taken back without saying why.
  LIFT_WITHOUT_REASON: {
    vi: 'Chưa ghi vì sao bỏ việc xác nhận loại.',
    en: 'It is not said why the confirmation is taken back.',
  },
  // A confirmation is taken back where there is none.
  NOT_KNOCKED_OUT: {
    vi: 'Sản phẩm này không có trường hợp loại nào đang được xác nhận.',
    en: 'No ground of rejection is confirmed for this product.',
  },
  // Đ7.3b: the council is set up before it meets.
  COUNCIL_DECIDED_LATER: {
    vi: 'Quyết định thành lập Hội đồng ký sau ngày họp {day}. Xem lại hai ngày.',
    en: 'The decision that sets up the council is dated after the session on {day}. Check both days.',
  },
  // A council without exactly one chair, or a person twice.
  COUNCIL_SEATS_WRONG: {
    vi: 'Hội đồng cần đúng một Chủ tịch và một Thư ký, mỗi người ngồi một ghế.',
    en: 'A council needs exactly one chair and one secretary, each person in one seat.',
  },
  // The secretary keeps the minutes and the roll; whoever does that does not score.
  SECRETARY_VOTES: {
    vi: 'Thư ký ghi biên bản và điểm danh nên không chấm điểm. Bỏ dấu chấm điểm ở dòng Thư ký.',
    en: 'The secretary keeps minutes and roll and does not score. Take the tick off the secretary.',
  },
  // Đ7.3b-4: a vote for somebody invited, under a Regulation that gives none.
  INVITED_WITHOUT_VOTE: {
    vi: 'Có {count} người được mời đánh dấu chấm điểm, mà Quy chế không cho người được mời chấm điểm. Chọn “Khách mời, không chấm”, hoặc sửa Quy chế trước.',
    en: '{count} invited people are set to score, and the Regulation gives those invited no vote. Seat them without one, or have the Regulation changed first.',
  },
  // Nobody on the council may score.
  COUNCIL_WITHOUT_SCORERS: {
    vi: 'Hội đồng chưa có ai chấm điểm. Đánh dấu chấm điểm cho Chủ tịch và các ủy viên.',
    en: 'Nobody on the council scores. Tick scoring for the chair and the members.',
  },
  // A seat for somebody whom nobody made eligible for the province's councils.
  SEAT_NOT_ELIGIBLE: {
    vi: 'Có {count} người không nằm trong danh sách có thể ngồi Hội đồng của tỉnh. Nhờ quản trị viên cấp vai trò rồi lập phiên.',
    en: '{count} people are not on the list of those who may sit on the province’s council. Ask the administrator for the role first.',
  },
} as const;
