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
  // A page sent something by itself, and what it had sent before has not arrived: it waits on its device.
  ITEM_EARLY: {
    vi: 'Phần nhập trước đó trên máy này chưa tới nơi. Phần này vẫn được giữ trên máy và tự gửi sau phần trước.',
    en: 'What was typed before on this device has not arrived yet. This part stays on the device and is sent after it.',
  },
  // The key of a form that was carried out before came again with other content.
  KEY_USED_FOR_ANOTHER: {
    vi: 'Biểu mẫu này đã được ghi một lần với nội dung khác, nên lần gửi này không được ghi. Mở lại trang để xem điều đã ghi, rồi làm tiếp.',
    en: 'This form has been carried out once with other content, so it was not carried out again. Open the page again to see what was recorded, then go on.',
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
  // A command names an account that there is not, or that is closed. Data: name.
  ACCOUNT_NOT_THERE: {
    vi: 'Không có tài khoản đang dùng nào tên “{name}”. Ghi đúng tên đăng nhập.',
    en: 'There is no account in use with the name “{name}”. Give the name to sign in with.',
  },
  // A command would confirm for a second person over real data.
  CONFIRM_ONLY_DEMO: {
    vi: 'Chỉ dữ liệu minh họa mới xác nhận được bằng lệnh. Với dữ liệu thật, người thứ hai xác nhận trên trang bằng mật khẩu của mình.',
    en: 'Only a demonstration is confirmed by a command. On real data the second person confirms on the page with the password.',
  },
  // The present password, asked for again before a new one, is wrong.
  PASSWORD_NOT_RIGHT: {
    vi: 'Mật khẩu hiện tại chưa đúng. Kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi nhập lại.',
    en: 'The present password is not right. Check Caps Lock and the keyboard language, then type it again.',
  },
  // The same role for the account, or a new password, waits for a second person already.
  REQUEST_WAITS: {
    vi: 'Việc này đã có người đề nghị và đang chờ người thứ hai xác nhận.',
    en: 'This was asked for already and waits for a second person.',
  },
  // Somebody else has confirmed or refused the request.
  REQUEST_DECIDED: {
    vi: 'Đề nghị này đã được xác nhận hoặc từ chối. Tải lại danh sách.',
    en: 'This request has been confirmed or refused. Load the list again.',
  },
  // Nobody confirmed within a week.
  REQUEST_EXPIRED: {
    vi: 'Đề nghị này đã quá một tuần nên hết hiệu lực. Cần thì đề nghị lại.',
    en: 'This request is older than a week and has ended. Ask again if it is needed.',
  },
  // Whoever asked is not the second person.
  CONFIRM_OWN_REQUEST: {
    vi: 'Người đề nghị không tự xác nhận. Nhờ lãnh đạo Ủy ban, chánh Văn phòng hoặc một quản trị viên khác; nếu chưa có ai, chạy lệnh saoque user confirm trên máy chủ.',
    en: 'Whoever asked cannot confirm. Have the leader, the head of the office or another administrator do it; with nobody else, run saoque user confirm on the server.',
  },
  // Nobody confirms a role or a new password of the own account.
  CONFIRM_OWN_ACCOUNT: {
    vi: 'Không tự xác nhận việc của tài khoản mình. Nhờ người khác có quyền xác nhận.',
    en: 'Nobody confirms for the own account. Ask somebody else who may.',
  },
  // The right to confirm came from the one who asked, and nobody else had a say in it.
  CONFIRMER_MADE_BY_REQUESTER: {
    vi: 'Quyền xác nhận của tài khoản này do chính người đề nghị cấp một mình, nên chưa phải người thứ hai. Nhờ người khác, hoặc chạy lệnh saoque user confirm trên máy chủ.',
    en: 'This account’s right to confirm was given by the very person who asks, alone, so it is not a second person. Ask somebody else, or run saoque user confirm on the server.',
  },
  // A link for a new password that was used, replaced by a newer one, or is older than a day.
  LINK_NOT_VALID: {
    vi: 'Liên kết này đã dùng rồi, đã có liên kết mới hơn, hoặc quá một ngày. Nhờ quản trị viên ở Văn phòng Điều phối gửi liên kết khác.',
    en: 'This link was used, replaced by a newer one, or is older than a day. Ask the administrator at the Coordination Office for another.',
  },
  // Signing, sealing and closing ask for the password again, and none was typed.
  CONFIRM_PASSWORD: {
    vi: 'Nhập lại mật khẩu của mình để xác nhận, rồi bấm lần nữa.',
    en: 'Type your own password again to confirm, then press once more.',
  },
  // A new password that is guessed too fast.
  PASSWORD_TOO_SHORT: {
    vi: 'Mật khẩu mới cần ít nhất {min} ký tự. Ghép vài từ dễ nhớ là đủ, không cần dấu hay chữ hoa.',
    en: 'A new password needs at least {min} characters. A few words put together will do.',
  },
  // A new password that is the own name or the sign-in name.
  PASSWORD_IS_NAME: {
    vi: 'Mật khẩu trùng với tên hoặc tên đăng nhập nên ai cũng đoán được. Chọn mật khẩu khác.',
    en: 'The password is the own name or sign-in name, which anybody can guess. Choose another.',
  },
  // A new password that stands on every list of guesses, or is one of its words with digits around it.
  PASSWORD_COMMON: {
    vi: 'Mật khẩu này nhiều người dùng nên bị dò ra ngay. Ghép vài từ không liên quan nhau, ví dụ tên một món ăn, một dòng suối và một con vật.',
    en: 'Many people use this password, so it is guessed at once. Put a few words together that have nothing to do with each other.',
  },
  // The new password was not typed the same way twice.
  PASSWORDS_DIFFER: {
    vi: 'Hai lần nhập mật khẩu mới không giống nhau. Nhập lại cả hai.',
    en: 'The new password was not typed the same way twice. Type both again.',
  },
  // Somebody already signs in under this telephone number or e-mail address.
  SIGN_IN_NAME_TAKEN: {
    vi: 'Tên đăng nhập {name} đã có người dùng. Mở tài khoản đó để cấp thêm vai trò, hoặc dùng tên khác.',
    en: 'The sign-in name {name} is taken. Open that account to give it another role, or use another name.',
  },
  // Nobody gives roles to or takes them from themselves: a second administrator does it.
  OWN_ROLES: {
    vi: 'Không tự cấp hay kết thúc vai trò của chính mình. Nhờ một quản trị viên khác làm việc này.',
    en: 'Nobody gives or ends roles of their own. Ask another administrator to do it.',
  },
  // A role without the kind of place it is given for.
  GRANT_NEEDS_COMMUNE: {
    vi: 'Vai trò này gắn với một xã, phường hoặc đặc khu đang tồn tại. Chọn lại nơi phụ trách.',
    en: 'This role is given for a commune that exists today. Choose the place again.',
  },
  GRANT_NEEDS_PROVINCE: {
    vi: 'Vai trò này gắn với cả tỉnh hoặc thành phố. Chọn lại nơi phụ trách.',
    en: 'This role is given for a whole province. Choose the place again.',
  },
  GRANT_NEEDS_PRODUCER: {
    vi: 'Vai trò này gắn với một chủ thể có trong sổ. Chọn lại chủ thể.',
    en: 'This role is given for a producer in the register. Choose the producer again.',
  },
  // One account would hold two roles that exclude each other (exclusive-roles.ts says why).
  ROLES_OWN_MATTER: {
    vi: 'Người của chủ thể không giữ vai trò công vụ trong Chương trình, và ngược lại. Kết thúc vai trò kia trước, hoặc cấp cho người khác.',
    en: 'Nobody speaks for a producer and holds an official role as well. End the other role first, or give this one to somebody else.',
  },
  ROLES_LATER_STEP: {
    vi: 'Xã, Văn phòng, Hội đồng và người ký lần lượt soát cùng một hồ sơ, nên mỗi tài khoản chỉ giữ một khâu. Kết thúc vai trò kia trước, hoặc cấp cho người khác.',
    en: 'Commune, office, council and signature check one dossier after each other, so an account holds one of these. End the other role first, or give this one to somebody else.',
  },
  ROLES_INSPECTION: {
    vi: 'Thanh tra không giữ vai trò của những người mình kiểm tra. Kết thúc vai trò kia trước, hoặc cấp cho người khác.',
    en: 'An inspector holds no role of those who are inspected. End the other role first, or give this one to somebody else.',
  },
  ROLES_ADMINISTRATION: {
    vi: 'Người quản trị tài khoản không giữ vai trò có quyền quyết định trong việc đánh giá. Kết thúc vai trò kia trước, hoặc cấp cho người khác.',
    en: 'Whoever gives roles holds none that decides on dossiers. End the other role first, or give this one to somebody else.',
  },
  // The person dealt with this dossier in another capacity, whatever roles were given since.
  HAD_IT_AS_PRODUCER: {
    vi: 'Tài khoản này đã lập hoặc gửi hồ sơ này với tư cách chủ thể, nên người khác phải làm bước này.',
    en: 'You have written or sent this dossier for the producer, so somebody else must take this step.',
  },
  HAD_IT_IN_COMMUNE: {
    vi: 'Tài khoản này đã xử lý hồ sơ này ở xã, nên người khác phải làm bước này.',
    en: 'You have dealt with this dossier in the commune, so somebody else must take this step.',
  },
  HAD_IT_IN_OFFICE: {
    vi: 'Tài khoản này đã xử lý hồ sơ này ở Văn phòng, nên người khác phải làm bước này.',
    en: 'You have dealt with this dossier in the office, so somebody else must take this step.',
  },
  HAD_IT_IN_COUNCIL: {
    vi: 'Tài khoản này đã ngồi trong Hội đồng của hồ sơ này, nên người khác phải làm bước này.',
    en: 'You sat in the council of this dossier, so somebody else must take this step.',
  },
  HAD_IT_TO_SIGN: {
    vi: 'Tài khoản này đã ký quyết định về hồ sơ này, nên người khác phải làm bước này.',
    en: 'You have signed a decision on this dossier, so somebody else must take this step.',
  },
  // The same role for the same place is in force already.
  GRANT_EXISTS: {
    vi: 'Tài khoản này đang có đúng vai trò đó ở nơi đó.',
    en: 'This account already has that role for that place.',
  },
  // A role whose last day lies before its first, or an end before yesterday.
  GRANT_DAYS_WRONG: {
    vi: 'Ngày cuối phải từ {earliest} trở đi.',
    en: 'The last day must be {earliest} or later.',
  },
  // A body larger than any form of ours; files have a way of their own.
  BODY_TOO_LARGE: {
    vi: 'Nội dung gửi lên lớn quá {max} MB. Giấy tờ và ảnh gửi bằng nút tải tệp, không dán vào ô chữ.',
    en: 'What was sent is larger than {max} MB. Papers and pictures go by the upload button, not into a text field.',
  },
  // U+0000, half a character or a broken percent sign in an address, a form or JSON.
  INPUT_UNREADABLE: {
    vi: 'Địa chỉ hoặc nội dung gửi lên có ký tự không đọc được. Gõ lại địa chỉ, hoặc xóa ký tự lạ trong phần vừa dán rồi gửi lại.',
    en: 'The address or what was sent holds a character that cannot be read. Type the address again, or remove the odd character from what was pasted and send it again.',
  },
  // An address that no link of ours has.
  ADDRESS_TOO_LONG: {
    vi: 'Địa chỉ dài quá nên không được nhận. Tìm bằng ít từ hơn, hoặc mở lại từ trang chủ.',
    en: 'The address is too long and was not accepted. Search with fewer words, or begin at the first page.',
  },
  // A POST that did not come from our own pages (CSRF).
  FOREIGN_ORIGIN: {
    vi: 'Yêu cầu này không đến từ trang của Sao Quê nên không được nhận.',
    en: 'This request did not come from a page of Sao Quê and was not accepted.',
  },
} as const;
