/**
 * Refusals of this area: the comment says when, the sentence what to do. Personal numbers, phones
 * and e-mails are never in a refusal's data: refusals are logged, and the field shows what was typed.
 */
export const PARTIES_REFUSALS = {
  /** A mistake of before is corrected without saying how it came about. */
  CORRECTION_WITHOUT_REASON: {
    vi: 'Chưa ghi vì sao thông tin cũ sai. Ghi ngắn, ví dụ: gõ nhầm một chữ số.',
    en: 'It is not said how the mistake came about. Briefly, for example: one digit mistyped.',
  },
  /** What is corrected is said to be true from a day to come. */
  CORRECTION_AHEAD: {
    vi: 'Ngày có điều đúng không được sau hôm nay. Thông tin mới thì chọn “Thông tin mới từ hôm nay”.',
    en: 'What was wrong before cannot begin after today. If it is new, choose “Is new from today”.',
  },
  /** An official edits the register without saying by what. */
  EDIT_WITHOUT_REASON: {
    vi: 'Chưa ghi căn cứ sửa. Ghi giấy tờ hoặc lý do, ví dụ: giấy đăng ký thay đổi lần 2.',
    en: 'It is not said what the edit goes by. Name the paper or the reason, for example: second change of the registration.',
  },
  /** Edited from a day to come. Data: day. */
  EDIT_AHEAD: {
    vi: 'Ngày {day} chưa đến. Sổ ghi điều đang đúng; đến ngày đó hãy sửa.',
    en: '{day} has not come yet. The register says what is true; edit it when the day has come.',
  },
  /** Edited from before the entry was there. Data: day, begin. */
  EDIT_BEFORE_ENTRY: {
    vi: 'Ngày {day} sổ chưa có mục này: mục bắt đầu từ {begin}. Ghi ngày {begin} hoặc sau đó.',
    en: 'On {day} the register did not have this entry, which begins on {begin}. Enter that day or a later one.',
  },
  /** Nothing differs from what stands there. */
  EDIT_WITHOUT_CHANGE: {
    vi: 'Chưa có ô nào khác với sổ nên không ghi gì. Sửa ô cần sửa rồi ghi lại.',
    en: 'Nothing differs from the register, so nothing was written. Change what is to be changed, then save.',
  },
  /** A dossier of it is with commune, office, council or leader. */
  EDIT_WHILE_ASSESSED: {
    vi: 'Chưa sửa được: đang có hồ sơ được xem xét theo thông tin này. Chờ có kết quả, hoặc trả hồ sơ về chủ thể trước.',
    en: 'Cannot be edited yet: a dossier is being assessed on what stands here. Wait for its result, or return the dossier to the producer first.',
  },
  /** The producer proposed a change that nobody has looked at. */
  EDIT_PROPOSAL_WAITS: {
    vi: 'Chủ thể đã gửi một đề nghị đổi đang chờ xem. Xem đề nghị đó ở trang Thay đổi trước, rồi sửa.',
    en: 'The producer has proposed a change that waits for a look. Look at it on the page of changes first, then edit.',
  },
  /** A producer of an older list lacks what the forms ask of it. Data: producer. */
  PRODUCER_INCOMPLETE: {
    vi: 'Thông tin của “{producer}” lấy từ danh sách cũ và còn thiếu. Mở mục Cơ sở, bổ sung những ô còn trống, rồi làm tiếp.',
    en: 'What is known of “{producer}” comes from an older list and is not complete. Fill in what is missing on its page, then go on.',
  },
  /** Something is closed without saying why. */
  CLOSING_WITHOUT_REASON: {
    vi: 'Chưa ghi lý do đóng. Ghi ngắn, không ghi tên người, ví dụ: đã trả giấy đăng ký kinh doanh.',
    en: 'The reason of the closing is missing. Briefly, without names of people, for example: has given back its registration.',
  },
  /** Closed from a day to come. Data: day. */
  CLOSING_AHEAD: {
    vi: 'Ngày {day} chưa đến. Ghi ngày đã ngừng, hoặc đóng khi đến ngày.',
    en: '{day} has not come yet. Enter the day on which it ended, or close when the day has come.',
  },
  /** A double or a change into another without the other. */
  CLOSING_INTO_MISSING: {
    vi: 'Chưa chọn mục kia trong sổ: trùng với mục nào, hoặc đã thành mục nào.',
    en: 'The other entry is not chosen: the one that it is the same as, or that it became.',
  },
  /** Merged into itself. */
  CLOSING_INTO_ITSELF: {
    vi: 'Không gộp một mục vào chính nó được. Chọn mục kia.',
    en: 'An entry cannot be merged into itself. Choose the other one.',
  },
  /** A dossier of the product has not come to an end. Data: product. */
  CLOSING_DOSSIER_UNDER_WAY: {
    vi: 'Chưa đóng được: “{product}” đang có hồ sơ. Chờ có kết quả, hoặc chủ thể rút hồ sơ trước.',
    en: 'Cannot be closed yet: “{product}” has a dossier under way. Wait for its result, or have the producer withdraw it first.',
  },
  /** A star of the product would leave the public by it. Data: product, day. */
  CLOSING_STAR_IN_FORCE: {
    vi: 'Chưa đóng được: “{product}” có sao còn hiệu lực đến ngày {day}. Thu hồi hoặc hủy giấy chứng nhận trước; đã hết hạn thì ghi ngày đóng sau ngày đó.',
    en: 'Cannot be closed yet: “{product}” has a star in force until {day}. Revoke or annul the certificate first; if it has ended, enter a later day.',
  },
  /** One person alone would merge two entries, or undo it. */
  CLOSING_NEEDS_TWO: {
    vi: 'Gộp hai mục, hoặc bỏ gộp, cần người thứ hai xác nhận. Lập đề nghị trên trang gộp mục trùng.',
    en: 'Merging two entries, or undoing it, needs a second person. Make a request on the page for doubles.',
  },
  /** Something with a certificate is called a mistake. Data: product. */
  CLOSING_CERTIFICATE_THERE: {
    vi: 'Chưa đóng được: “{product}” có giấy chứng nhận. Giấy cũng nhập nhầm thì hủy giấy trước; có thật thì chọn “Đã ngừng”.',
    en: 'Cannot be closed yet: “{product}” has a certificate. If that is a mistake too, annul it first; if it was there, choose “Stopped”.',
  },
  /** The two lie in two provinces. */
  MERGE_OTHER_PROVINCE: {
    vi: 'Hai mục ở hai tỉnh khác nhau, không gộp được. Mỗi tỉnh giữ sổ của mình.',
    en: 'The two lie in two provinces and cannot be merged. Each province keeps its own register.',
  },
  /** The other is closed or merged itself. */
  MERGE_INTO_CLOSED: {
    vi: 'Mục kia đã đóng hoặc đã gộp. Chọn mục đang mở mà mục này trùng.',
    en: 'The other entry is closed or merged itself. Choose the open one that this one is the same as.',
  },
  /** A council has a product of either. Data: product. */
  MERGE_AT_COUNCIL: {
    vi: 'Chưa gộp được: Hội đồng đang có hồ sơ “{product}”. Chờ có kết quả rồi gộp.',
    en: 'Cannot be merged yet: a council has the dossier of “{product}”. Wait for its result.',
  },
  /** Both have a star in force for the same product. Data: product. */
  MERGE_SAME_STAR: {
    vi: 'Chưa gộp được: cả hai mục đều có sao còn hiệu lực cho “{product}”. Thu hồi hoặc hủy một giấy trước.',
    en: 'Cannot be merged yet: both have a star in force for “{product}”. Revoke or annul one certificate first.',
  },
  /** The one that is kept has a dossier under way of a product of the other. Data: product. */
  UNDO_DOSSIER_UNDER_WAY: {
    vi: 'Chưa bỏ gộp được: chủ thể giữ lại đang có hồ sơ của “{product}”. Chờ có kết quả, hoặc rút hồ sơ trước.',
    en: 'Cannot be undone yet: the producer that is kept has a dossier of “{product}” under way. Wait for its result, or have it withdrawn first.',
  },
  /** The two products are of two producers that are not merged. Data: producer. */
  MERGE_OTHER_PRODUCER: {
    vi: 'Hai sản phẩm của hai chủ thể khác nhau: sản phẩm kia của “{producer}”. Cùng một chủ thể ghi hai lần thì gộp hai chủ thể trước.',
    en: 'The two are products of two producers: the other is of “{producer}”. If that is one producer entered twice, merge the producers first.',
  },
  /** A product of the two has a dossier under way. Data: product. */
  MERGE_DOSSIER_UNDER_WAY: {
    vi: 'Chưa gộp được: “{product}” đang có hồ sơ chưa xong. Chờ có kết quả, hoặc rút hồ sơ trước.',
    en: 'Cannot be merged yet: “{product}” has a dossier under way. Wait for its result, or have it withdrawn first.',
  },
  /** Two certificates would be in force on one day. Data: code, other, day. */
  MERGE_STARS_SAME_DAY: {
    vi: 'Chưa gộp được: ngày {day} cả hai giấy {code} và {other} cùng có hiệu lực, mà một sản phẩm mỗi ngày chỉ có một sao. Giấy nào nhập nhầm thì hủy; không thì chờ một giấy hết hạn.',
    en: 'Cannot be merged yet: on {day} both {code} and {other} are in force, and a product has one star a day. Annul the one that is a mistake, or wait until one has ended.',
  },
  /** A dossier of the kept product sets out from a certificate of the double. Data: product. */
  UNDO_MERGE_WORKED_ON: {
    vi: 'Không bỏ gộp được: hồ sơ của “{product}” đã nối tiếp giấy chứng nhận của mục trùng. Hồ sơ chưa có kết quả thì rút trước.',
    en: 'Cannot be undone: a dossier of “{product}” continues a certificate of the double. If it has no result yet, have it withdrawn first.',
  },
  /** A product of one was merged with one of the other. Data: product. */
  UNDO_PRODUCTS_MERGED: {
    vi: 'Chưa bỏ gộp được: sản phẩm “{product}” của hai bên đã gộp. Bỏ gộp sản phẩm trước.',
    en: 'Cannot be undone yet: the product “{product}” of the two is merged. Undo that first.',
  },
  /** Another request for the same entry waits. */
  MERGE_ALREADY_ASKED: {
    vi: 'Mục này đang có đề nghị chờ người thứ hai xác nhận. Mở đề nghị đó để xem.',
    en: 'A request for this entry waits for a second person already. Open it to see.',
  },
  /** Acts on a producer that is closed. */
  PRODUCER_CLOSED: {
    vi: 'Chủ thể này đã đóng trong sổ. Cần ghi tiếp thì nhờ Văn phòng Điều phối mở lại trước.',
    en: 'This producer is closed in the register. To go on, ask the provincial office to open it again first.',
  },
  /** Opens what is not closed. */
  PRODUCER_NOT_CLOSED: {
    vi: 'Chủ thể này không đóng, nên không cần mở lại. Mở lại trang để xem.',
    en: 'This producer is not closed, so there is nothing to open again. Open the page again to see.',
  },
  /** Acts on a product that is closed. */
  PRODUCT_CLOSED: {
    vi: 'Sản phẩm này đã đóng trong sổ. Cần ghi tiếp thì nhờ Văn phòng Điều phối mở lại trước.',
    en: 'This product is closed in the register. To go on, ask the provincial office to open it again first.',
  },
  /** Opens a product that is not closed. */
  PRODUCT_NOT_CLOSED: {
    vi: 'Sản phẩm này không đóng, nên không cần mở lại. Mở lại trang để xem.',
    en: 'This product is not closed, so there is nothing to open again. Open the page again to see.',
  },
  /** No kind is chosen. */
  PRODUCER_KIND_MISSING: {
    vi: 'Chưa chọn loại hình. Chọn như trên giấy đăng ký.',
    en: 'The kind is not chosen. Choose it as on the registration.',
  },
  /** The kind is none of Đ2.3. Data: kind. */
  PRODUCER_KIND_UNKNOWN: {
    vi: 'Loại hình “{kind}” không thuộc chủ thể OCOP. Chọn lại trong danh sách.',
    en: '“{kind}” is not a kind of OCOP producer. Choose again from the list.',
  },
  /** An enterprise above the limits of small and medium ones (Đ2.3). */
  LARGE_ENTERPRISE: {
    vi: 'Doanh nghiệp lớn không tham gia OCOP được: Điều 2 chỉ nhận doanh nghiệp nhỏ và vừa.',
    en: 'A large enterprise cannot take part in OCOP: Article 2 takes small and medium enterprises only.',
  },
  /** A household without business registration (Đ2.3). */
  HOUSEHOLD_NOT_REGISTERED: {
    vi: 'Hộ phải có đăng ký kinh doanh mới tham gia OCOP được. Ghi số trên giấy chứng nhận đăng ký hộ kinh doanh; chưa có thì đăng ký tại xã trước.',
    en: 'A household needs a business registration to take part in OCOP. Give the number on its certificate; if there is none, register at the commune first.',
  },
  /** Another registered kind without its registration number. Data: kind. */
  REGISTRATION_NUMBER_MISSING: {
    vi: '{kind} phải có số đăng ký. Ghi số trên giấy chứng nhận đăng ký.',
    en: '{kind}: a registration number is needed. Give the number on the certificate of registration.',
  },
  /** Not 10 digits, nor 10 digits and a branch number of 3. Data: found. */
  INVALID_TAX_CODE: {
    vi: 'Mã số thuế “{found}” chưa đúng dạng: cần 10 chữ số, hoặc 10 chữ số, gạch nối và 3 chữ số của chi nhánh. Ghi như trên giấy đăng ký.',
    en: 'The tax code “{found}” has the wrong form: 10 digits, or 10 digits, a hyphen and 3 digits for a branch. Write it as on the registration.',
  },
  /** Ten digits of which the last does not fit the others: mistyped. Data: found. */
  TAX_CODE_MISTYPED: {
    vi: 'Mã số thuế “{found}” có chữ số sai: số thứ mười không khớp chín số đầu. Đối chiếu từng số với giấy đăng ký.',
    en: 'The tax code “{found}” has a wrong digit: the tenth does not fit the first nine. Compare each digit with the registration.',
  },
  /** A founding day that has not come yet. Data: day. */
  FOUNDED_AHEAD: {
    vi: 'Ngày thành lập {day} chưa đến. Ghi ngày trên giấy đăng ký, hoặc để trống.',
    en: 'The founding day {day} has not come yet. Enter the day on the registration, or leave it empty.',
  },
  /** Not a personal number of 12 digits. */
  INVALID_PERSONAL_NUMBER: {
    vi: 'Số định danh chưa đúng: cần đủ 12 chữ số như trên thẻ căn cước của người đại diện. So lại từng số, nhất là 6 số đầu (nơi khai sinh, giới tính, năm sinh).',
    en: 'The personal number is not right: 12 digits as on the representative’s identity card. Compare each, above all the first six (place, sex and year of birth).',
  },
  /** A tax code where the kind goes by the personal number of its head. Data: kind, found. */
  PERSONAL_NUMBER_NEEDED: {
    vi: '{kind} dùng số định danh cá nhân 12 chữ số của người đại diện thay mã số thuế (từ 01/07/2025). Ghi số này thay cho “{found}”.',
    en: '{kind}: the 12-digit personal number of the representative stands for the tax code (since 01/07/2025). Give it instead of “{found}”.',
  },
  /** A personal number where the kind has a tax code of its own. Data: kind. */
  TAX_CODE_NEEDED: {
    vi: '{kind} có mã số thuế riêng 10 chữ số. Ghi mã này thay cho số định danh cá nhân.',
    en: '{kind}: it has a tax code of its own with 10 digits. Give it instead of a personal number.',
  },
  /** No Vietnamese number that can be called. */
  INVALID_PHONE: {
    vi: 'Số điện thoại chưa đúng: di động 10 số bắt đầu bằng 03, 05, 07, 08, 09; máy bàn 10–11 số bắt đầu bằng 02; hoặc số 1800, 1900.',
    en: 'The phone number is not right: mobile 10 digits beginning 03, 05, 07, 08, 09; landline 10–11 digits beginning 02; or a 1800 or 1900 number.',
  },
  /** Not an address of e-mail. */
  INVALID_EMAIL: {
    vi: 'Thư điện tử chưa đúng: cần dạng ten@mien.vn, không dấu, không khoảng trắng. Không có thì để trống.',
    en: 'The e-mail is not right: it looks like name@domain.vn, without diacritics or spaces. Leave it empty if there is none.',
  },
  /** The producer's legal name is empty. */
  PRODUCER_NAME_MISSING: {
    vi: 'Chưa có tên chủ thể. Ghi đúng như trên giấy đăng ký.',
    en: 'The producer’s name is missing. Write it exactly as on the registration.',
  },
  /** The legal representative's name is empty. */
  REPRESENTATIVE_NAME_MISSING: {
    vi: 'Chưa có họ tên người đại diện theo pháp luật. Ghi đủ họ, tên đệm và tên.',
    en: 'The name of the legal representative is missing. Write it in full.',
  },
  /** Form 02, I.5d is empty. */
  REPRESENTATIVE_ADDRESS_MISSING: {
    vi: 'Chưa có nơi thường trú của người đại diện (mẫu 02). Ghi thôn, xã, tỉnh.',
    en: 'The representative’s permanent address (form 02) is missing. Write village, commune, province.',
  },
  /** Sex as form 02 asks it is neither of the two. */
  SEX_UNKNOWN: {
    vi: 'Chưa chọn giới tính người đại diện. Chọn nam hoặc nữ như trên thẻ căn cước.',
    en: 'The representative’s sex is not chosen. Choose male or female as on the identity card.',
  },
  /** No people is chosen. */
  ETHNICITY_MISSING: {
    vi: 'Chưa chọn dân tộc của người đại diện.',
    en: 'The representative’s people is not chosen.',
  },
  /** None of the 54 peoples. Data: found. */
  ETHNICITY_UNKNOWN: {
    vi: 'Dân tộc “{found}” không có trong danh mục 54 dân tộc. Chọn lại trong danh sách.',
    en: '“{found}” is not among the 54 peoples of Viet Nam. Choose again from the list.',
  },
  /** An official registers a tax code or personal number that the register has. No data: see above. */
  PRODUCER_ALREADY_REGISTERED: {
    vi: 'Mã này đã có trong sổ chủ thể nên không ghi thêm. Chủ thể chưa có tài khoản thì nhờ quản trị viên thêm ở trang Tài khoản.',
    en: 'The register already has this number, so nothing was added. If the producer has no account yet, ask the administrator to add one on the page of accounts.',
  },
  /** The product's name is empty. */
  PRODUCT_NAME_MISSING: {
    vi: 'Chưa có tên sản phẩm. Ghi tên như trên nhãn.',
    en: 'The product’s name is missing. Write it as on the label.',
  },
  /** No leaf of Annex I is chosen, so no criteria set can be told. */
  PRODUCT_CLASS_MISSING: {
    vi: 'Chưa chọn ngành, nhóm, phân nhóm của sản phẩm. Chọn theo Phụ lục I; lựa chọn này quyết định bộ tiêu chí.',
    en: 'Sector, group and sub-group are not chosen. Choose them after Annex I; they decide the criteria set.',
  },
  /** The page, or what its producer wrote, changed after the officer opened the two side by side. */
  PAGE_NOT_AS_SHOWN: {
    vi: 'Trang hoặc bản mới của chủ thể đã khác với lúc mở nên chưa ghi. Đọc lại hai bản dưới đây rồi quyết định.',
    en: 'The page or the new text is not what was opened, so nothing was decided. Read both again below, then decide.',
  },
  /** Somebody has decided on the page already, or the producer went back to the earlier text. */
  NOTHING_TO_LOOK_AT: {
    vi: 'Trang này không còn gì chờ xem: đã có người xem, hoặc chủ thể đã để lại như cũ.',
    en: 'Nothing waits on this page any more: somebody has looked, or the producer went back to the earlier text.',
  },
  /** A page without texts and pictures is taken down. */
  PAGE_EMPTY: {
    vi: 'Trang không còn bài viết và ảnh nào để gỡ.',
    en: 'The page has no texts or pictures left to take down.',
  },
  /** A proposal that was accepted, refused, taken back or replaced. */
  PROPOSAL_SETTLED: {
    vi: 'Đề nghị này đã xong: đã có người xem, hoặc chủ thể đã rút hay sửa lại. Mở danh sách để xem đề nghị mới.',
    en: 'This proposal has ended: somebody has looked at it, or the producer took it back or changed it. Open the list for a newer one.',
  },
  /** The register or the proposal changed after the officer opened them side by side. */
  PROPOSAL_NOT_AS_SHOWN: {
    vi: 'Đề nghị hoặc sổ đã khác với lúc mở nên chưa ghi. Đọc lại dưới đây rồi quyết định.',
    en: 'The proposal or the register is not what was opened, so nothing was written. Read it again below, then decide.',
  },
} as const;
