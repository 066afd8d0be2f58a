/** Refusals of rights and of work side by side. */
export const ACCESS_REFUSALS = {
  // Nobody is signed in, or the session has ended.
  SIGN_IN_FIRST: {
    vi: 'Phiên làm việc đã hết. Đăng nhập lại rồi làm tiếp; những gì đã lưu vẫn còn.',
    en: 'The session has ended. Sign in again to go on; what was saved is still there.',
  },
  // The account has no role with this right, or the record lies outside its reach.
  NOT_ALLOWED: {
    vi: 'Tài khoản này chưa được giao việc đó. Cần thì nhờ Văn phòng Điều phối cấp quyền.',
    en: 'This account has not been given that task. If it is needed, ask the Coordination Office.',
  },
  // No such record, or one that the account may not even know of.
  NOT_FOUND: {
    vi: 'Không tìm thấy mục này. Kiểm tra lại đường dẫn, hoặc quay về danh sách việc.',
    en: 'This item was not found. Check the address, or go back to the list of work.',
  },
  // Somebody else acted on the record after it was opened here.
  CHANGED_MEANWHILE: {
    vi: 'Người khác vừa cập nhật mục này. Xem lại bản mới rồi làm tiếp; phần vừa nhập vẫn được giữ trên trang.',
    en: 'Somebody else has just changed this. Look at the new state, then go on; what was typed is kept on the page.',
  },
  // A required input was left empty.
  REQUIRED: {
    vi: 'Chưa điền {label}.',
    en: '{label} is still empty.',
  },
  // An input is longer than its field may be.
  TOO_LONG: {
    vi: '{label} dài quá {max} ký tự. Rút gọn lại.',
    en: '{label} is longer than {max} characters. Shorten it.',
  },
  // An input is not one of the offered values: an old page, or a hand-made request.
  NOT_OFFERED: {
    vi: '{label}: giá trị này không có trong danh sách. Chọn lại.',
    en: '{label}: this value is not on the list. Choose again.',
  },
  // Name and password do not belong together; the sentence must not tell which is wrong.
  SIGN_IN_FAILED: {
    vi: 'Tên đăng nhập hoặc mật khẩu chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại.',
    en: 'The sign-in name or the password is not right. Check Caps Lock and the keyboard language, then try again.',
  },
  // Too many failed tries from one address or for one name.
  SIGN_IN_SLOWED: {
    vi: 'Đã thử sai nhiều lần. Chờ {minutes} phút rồi thử lại, hoặc nhờ Văn phòng Điều phối đặt lại mật khẩu.',
    en: 'Too many wrong tries. Wait {minutes} minutes and try again, or ask the Coordination Office to reset the password.',
  },
  // A POST that did not come from our own pages (CSRF).
  FOREIGN_ORIGIN: {
    vi: 'Yêu cầu này không đến từ trang của Sao Quê nên không được nhận.',
    en: 'This request did not come from a page of Sao Quê and was not accepted.',
  },
} as const;
