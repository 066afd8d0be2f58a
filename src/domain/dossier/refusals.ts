/** Refusals of dossiers. */
export const DOSSIER_REFUSALS = {
  // The dossier is in a state in which nobody does this act: sent twice, or an old page.
  ACT_NOT_NOW: {
    vi: 'Hồ sơ đã sang bước khác nên không làm được việc này nữa. Mở lại hồ sơ để xem bước hiện tại.',
    en: 'The dossier has moved on, so this cannot be done any more. Open it again to see where it is.',
  },
  // Something of the dossier, its producer or its product changed after the page was opened.
  DOSSIER_NOT_AS_SHOWN: {
    vi: 'Hồ sơ, tên hoặc địa chỉ đã khác với trang đã mở nên chưa gửi. Đọc lại bản dưới đây rồi gửi.',
    en: 'The dossier, a name or the address is not what the page showed, so it was not handed in. Read it again below, then hand it in.',
  },
  // The desk that was chosen may read the draft already.
  HELP_ASKED_ALREADY: {
    vi: 'Đã nhờ nơi này xem giúp rồi. Muốn nhờ nơi khác thì chọn nơi khác; không cần nữa thì bấm “Thôi nhờ xem giúp”.',
    en: 'This desk has been asked to help already. Choose another one, or press “stop asking for help”.',
  },
  // Nobody had been asked, so there is nothing to take back.
  HELP_NOT_ASKED: {
    vi: 'Hồ sơ này không nhờ ai xem giúp, hoặc đã thôi nhờ. Mở lại hồ sơ để xem.',
    en: 'Nobody has been asked to help with this dossier, or no longer. Open it again to see.',
  },
  // A second dossier of one product while the first is still on its way.
  DOSSIER_ALREADY_OPEN: {
    vi: 'Sản phẩm {product} đang có một hồ sơ chưa xong. Làm tiếp hồ sơ đó, hoặc rút nó trước khi lập hồ sơ mới.',
    en: 'Product {product} already has a dossier under way. Go on with it, or withdraw it before opening a new one.',
  },
  // Forms or evidence of a dossier that is not on the producer's desk.
  DOSSIER_NOT_EDITABLE: {
    vi: 'Hồ sơ đã gửi nên không sửa được nữa. Cần sửa thì đợi xã hoặc tỉnh trả lại, hoặc rút hồ sơ khi xã chưa nhận.',
    en: 'The dossier has been handed in and cannot be changed. Wait until it is returned, or withdraw it before the commune has received it.',
  },
  // The decision in force on this day is kept without sheets: its results are recorded, not scored.
  CRITERIA_WITHOUT_SHEETS: {
    vi: '{decision} không có phiếu chấm trong hệ thống nên chưa lập được hồ sơ theo quyết định này. Hỏi Văn phòng Điều phối.',
    en: '{decision} has no score sheets in the system, so no dossier can be opened under it. Ask the Coordination Office.',
  },
  // Associations, unions and operating centres may register tourism services only (Đ2.3-2).
  PRODUCER_KIND_ONLY_TOURISM: {
    vi: 'Loại hình “{kind}” chỉ đăng ký được dịch vụ du lịch (bộ tiêu chí 26). Sản phẩm khác phải do hợp tác xã, doanh nghiệp, trang trại hoặc hộ có đăng ký kinh doanh đứng tên.',
    en: 'A producer of the kind “{kind}” may register tourism services only (set 26). Other products need a cooperative, an enterprise, a farm or a registered household.',
  },
  // The class of a product chose the set of a dossier that is under way (Đ3.2).
  PRODUCT_CLASS_FIXED: {
    vi: 'Sản phẩm đang có hồ sơ lập theo nhóm cũ nên chưa đổi nhóm được. Rút hồ sơ đó trước, rồi đổi nhóm và lập hồ sơ mới.',
    en: 'The product has a dossier under way on its present class. Withdraw it first, then change the class and open a new one.',
  },
  // More pictures than the product's page can show well.
  PICTURES_ENOUGH: {
    vi: 'Mỗi sản phẩm có nhiều nhất {most} ảnh. Bỏ một ảnh rồi thêm ảnh mới.',
    en: 'A product has at most {most} pictures. Remove one before adding another.',
  },
  // A tax code or personal number that another producer has.
  IDENTIFIER_TAKEN: {
    vi: 'Đã có chủ thể khác dùng mã này. Đối chiếu lại với giấy đăng ký; nếu vẫn đúng, gọi Văn phòng Điều phối.',
    en: 'Another producer already has this number. Compare it with the registration; if it is right, call the Coordination Office.',
  },
  // A first registration while a star is in force (Đ7.5, Đ7.6).
  FIRST_HAS_STAR: {
    vi: 'Sản phẩm {product} đang có {star} sao, hiệu lực đến {until}. Chọn “Nâng hạng”, hoặc “Đánh giá lại” khi đến kỳ.',
    en: 'Product {product} has {star} stars, valid to {until}. Choose “upgrade”, or “re-assessment” when its time has come.',
  },
  // A first registration after the star has expired, where the Regulation keeps the history.
  FIRST_HAS_HISTORY: {
    vi: 'Sản phẩm {product} đã có giấy chứng nhận, hết hạn ngày {until}. Chọn “Đánh giá lại” để giữ lịch sử của sản phẩm.',
    en: 'Product {product} had a certificate, which ended on {until}. Choose “re-assessment”, which keeps the history of the product.',
  },
  // The star was revoked (Đ8) and the Regulation leaves re-assessment open.
  PRODUCT_REVOKED_REASSESSMENT: {
    vi: 'Giấy chứng nhận của sản phẩm {product} đã bị thu hồi từ ngày {day} theo Quyết định {decision}. Khắc phục xong, chọn “Đánh giá lại”.',
    en: 'The certificate of {product} was revoked from {day} by Decision {decision}. When the cause is mended, choose “re-assessment”.',
  },
  // The star was revoked (Đ8) and the Regulation leaves a first registration open.
  PRODUCT_REVOKED_FIRST: {
    vi: 'Giấy chứng nhận của sản phẩm {product} đã bị thu hồi từ ngày {day} theo Quyết định {decision}. Khắc phục xong, chọn “Đăng ký lần đầu”.',
    en: 'The certificate of {product} was revoked from {day} by Decision {decision}. When the cause is mended, choose “first registration”.',
  },
  // The star was revoked (Đ8) and the Regulation leaves both ways open.
  PRODUCT_REVOKED_EITHER: {
    vi: 'Giấy chứng nhận của sản phẩm {product} đã bị thu hồi từ ngày {day} theo Quyết định {decision}. Khắc phục xong, chọn “Đánh giá lại” hoặc “Đăng ký lần đầu”.',
    en: 'The certificate of {product} was revoked from {day} by Decision {decision}. When the cause is mended, choose “re-assessment” or “first registration”.',
  },
  // A request of the product waits for the ministry (Đ7.4): nothing else of it can begin.
  DOSSIER_AT_MINISTRY: {
    vi: 'Hồ sơ của sản phẩm {product} đang chờ Bộ đánh giá. Đợi kết quả của Bộ rồi mới lập hồ sơ khác.',
    en: 'A dossier of {product} waits for the ministry. Another one can be opened when its result has come.',
  },
  // Upgrade of a product without a star in force (Đ7.5).
  UPGRADE_NEEDS_CERTIFICATE: {
    vi: 'Sản phẩm {product} không có giấy chứng nhận còn hiệu lực nên chưa nâng hạng được. Chọn cách đăng ký khác.',
    en: 'Product {product} has no certificate in force, so there is nothing to upgrade. Choose another kind.',
  },
  // Upgrade of five stars.
  UPGRADE_HIGHEST: {
    vi: 'Sản phẩm {product} đã có 5 sao, hạng cao nhất. Chọn “Đánh giá lại” khi đến kỳ.',
    en: 'Product {product} has five stars, the highest rank. Choose “re-assessment” when its time has come.',
  },
  // Between opening and sending another certificate came, so the dossier follows on the wrong one.
  KIND_HAS_CHANGED: {
    vi: 'Từ khi lập hồ sơ này, sản phẩm {product} đã có giấy chứng nhận khác. Rút hồ sơ, rồi lập hồ sơ mới theo giấy hiện nay.',
    en: 'Since this dossier was opened, {product} has got another certificate. Withdraw it and open a new one on the present certificate.',
  },
  // An upgrade whose own score reaches no higher star than the one in force (Đ7.5).
  UPGRADE_NOT_HIGHER: {
    vi: 'Sản phẩm đang có {star} sao; theo phần tự chấm, hồ sơ này mới đến {own} sao. Xem lại các tiêu chí còn thiếu trước khi xin nâng hạng.',
    en: 'The product has {star} stars; by your own score this dossier reaches {own}. Look at what is missing before you ask for an upgrade.',
  },
  // Re-assessment of a star that has ended, where the Regulation begins anew.
  REASSESSMENT_BEGINS_ANEW: {
    vi: 'Giấy chứng nhận của sản phẩm {product} hết hạn từ ngày {until}. Theo Quy chế của tỉnh, chọn “Đăng ký lần đầu”.',
    en: 'The certificate of {product} ended on {until}. Under the province’s Regulation choose “first registration”.',
  },
  // Re-assessment of a product that never had a certificate (Đ7.6).
  REASSESSMENT_NEEDS_CERTIFICATE: {
    vi: 'Sản phẩm {product} chưa từng có giấy chứng nhận nên không có gì để đánh giá lại. Chọn “Đăng ký lần đầu”.',
    en: 'Product {product} never had a certificate, so there is nothing to re-assess. Choose “first registration”.',
  },
  // Earlier than 180 days before expiry (Đ7.6a).
  REASSESSMENT_TOO_EARLY: {
    vi: 'Chưa đến kỳ đánh giá lại: nhận hồ sơ từ {opens} đến {closes} (180 đến 120 ngày trước khi giấy hết hạn).',
    en: 'Too early for a re-assessment: dossiers are taken from {opens} to {closes} (180 to 120 days before expiry).',
  },
  // Later than 120 days before expiry (Đ7.6a).
  REASSESSMENT_TOO_LATE: {
    vi: 'Đã quá kỳ đánh giá lại: hạn gửi là {closes}, 120 ngày trước khi giấy hết hạn. Gọi Văn phòng Điều phối để được hướng dẫn theo Điều 12.',
    en: 'Too late for a re-assessment: the last day was {closes}, 120 days before expiry. Call the Coordination Office about Article 12.',
  },
  // A paper without its file: not chosen, not yet arrived, or of another producer.
  FILE_MISSING: {
    vi: 'Chưa có tệp của giấy này. Chọn tệp, đợi đến khi hiện “Đã nhận”, rồi lưu.',
    en: 'The file of this paper is missing. Choose it, wait until it says “received”, then save.',
  },
  // The day of issue of a paper lies ahead.
  ISSUED_IN_FUTURE: {
    vi: 'Ngày cấp chưa đến. Xem lại ngày ghi trên giấy.',
    en: 'The day of issue has not come yet. Look at the date on the paper again.',
  },
  // A paper that ended before it was issued.
  ISSUED_AFTER_END: {
    vi: 'Ngày hết hạn sớm hơn ngày cấp. Xem lại hai ngày ghi trên giấy.',
    en: 'The paper ends before its day of issue. Look at both dates on the paper again.',
  },
  // A paper whose last day has passed, in a re-assessment (Đ6.1c).
  PAPER_ENDED: {
    vi: 'Giấy “{title}” hết hạn từ {until}. Thay bằng giấy còn hạn.',
    en: 'The paper “{title}” ended on {until}. Replace it by one in force.',
  },
  // An amount of money that cannot be read.
  MONEY_UNREADABLE: {
    vi: '“{text}” không phải số đồng. Ghi số tròn đồng, ví dụ 980.000.000; nếu lỗ, ghi dấu trừ ở trước.',
    en: '“{text}” is not an amount in đồng. Write whole đồng, for example 980.000.000; a loss has a minus in front.',
  },
  // Revenue of a year left out.
  REVENUE_MISSING: {
    vi: 'Nhập doanh thu năm {year}. Chưa bán được thì ghi 0.',
    en: 'Enter the revenue of {year}. Write 0 when nothing was sold.',
  },
  // Profit of a year left out.
  PROFIT_MISSING: {
    vi: 'Nhập lợi nhuận năm {year}. Nếu lỗ, ghi dấu trừ ở trước, ví dụ -5.000.000.',
    en: 'Enter the profit of {year}. A loss has a minus in front, for example -5.000.000.',
  },
  REVENUE_BELOW_ZERO: {
    vi: 'Doanh thu năm {year} không thể nhỏ hơn 0. Bỏ dấu trừ, hoặc chuyển số đó sang ô lợi nhuận.',
    en: 'The revenue of {year} cannot be below 0. Remove the minus, or put the figure under profit.',
  },
  // Mostly one zero too many.
  PROFIT_ABOVE_REVENUE: {
    vi: 'Lợi nhuận {profit} lớn hơn doanh thu {revenue}. Xem lại có thừa một số không.',
    en: 'The profit {profit} is larger than the revenue {revenue}. Check for one zero too many.',
  },
  // Form 01, 5.2: five samples, none for tourism (Đ6.2d).
  SAMPLES_NEEDED: {
    vi: 'Hồ sơ này cần {needed} mẫu sản phẩm. Ghi đúng số mẫu gửi kèm.',
    en: 'This dossier needs {needed} samples of the product. Enter the number that goes along.',
  },
  // Form 01, 6: the pledge has not been given.
  PLEDGE_MISSING: {
    vi: 'Đọc và đánh dấu lời cam kết thì mới gửi được hồ sơ.',
    en: 'Read the pledge and tick it; the dossier cannot be handed in without it.',
  },
  // Form 02, III: a criterion without a level; "none reached" is an answer too.
  CRITERION_NOT_SCORED: {
    vi: 'Tiêu chí {criterion} chưa chọn mức. Chưa đạt mức nào thì chọn “Không đạt mức nào”.',
    en: 'Criterion {criterion} has no level chosen. If none is reached, choose “none reached”.',
  },
  // Form 02, III.2.
  CRITERION_WITHOUT_TEXT: {
    vi: 'Tiêu chí {criterion} chưa có lời thuyết minh. Viết một hai câu: đã làm gì, có gì chứng minh.',
    en: 'Criterion {criterion} has no explanation. Write a sentence or two: what was done, what proves it.',
  },
  // Form 02, III.3: neither a paper nor the word that there is none.
  CRITERION_WITHOUT_PAPER: {
    vi: 'Tiêu chí {criterion} chưa có giấy. Chọn giấy chứng minh, hoặc đánh dấu “Không có giấy cho tiêu chí này”.',
    en: 'Criterion {criterion} has no paper. Choose one, or tick “no paper for this criterion”.',
  },
  // A returned dossier comes back before every reason has its answer (Đ7.3a).
  REASON_UNANSWERED: {
    vi: 'Yêu cầu {no} chưa có trả lời. Ghi rõ đã sửa gì, ở mục nào.',
    en: 'Request {no} has no answer yet. Say what was corrected, and where.',
  },
  // Reasons of the council before the decision (Đ4.2, Đ7.3e).
  REASONS_NOT_YET: {
    vi: 'Lý do từng tiêu chí mở sau khi có quyết định về kết quả. Hồ sơ này chưa có quyết định.',
    en: 'The reasons open once the result has been decided. This dossier has no decision yet.',
  },
} as const;
