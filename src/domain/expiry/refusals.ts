/** Refusals about the end of a certificate and what its producer answers. */
export const EXPIRY_REFUSALS = {
  // The token of an answer's address was not made here, or not for this producer.
  RENEWAL_LINK_NOT_VALID: {
    vi: 'Đường dẫn này không đúng. Mở lại từ tin nhắn hoặc thư đã nhận, hoặc gọi Văn phòng Điều phối.',
    en: 'This link is not right. Open it again from the message or letter, or call the coordination office.',
  },
  // The certificate has ended, was revoked or has been replaced: nothing is left to answer.
  RENEWAL_ENDED: {
    vi: 'Giấy chứng nhận này không còn hiệu lực nên không còn phải trả lời. Cần hỏi thêm thì gọi Văn phòng Điều phối.',
    en: 'This certificate is no longer valid, so there is nothing left to answer. Call the coordination office with any question.',
  },
  // Đ7.6a: the window for re-assessment has closed; an answer given before is changed by the office.
  RENEWAL_WINDOW_CLOSED: {
    vi: 'Hạn nộp hồ sơ đánh giá lại đã hết từ ngày {day}, nên không tự đổi câu trả lời được nữa. Gọi Văn phòng Điều phối để đổi.',
    en: 'The time to hand in a re-assessment ended on {day}, so the answer can no longer be changed here. Call the coordination office.',
  },
  // An officer opened a producer's link: what the officer was told is noted under the officer's own name.
  RENEWAL_IN_THEIR_STEAD: {
    vi: 'Đường dẫn này dành cho chủ thể. Cán bộ ghi câu trả lời đã nghe ở trang của giấy chứng nhận.',
    en: 'This link is for the producer. An official notes what was said on the page of the certificate.',
  },
  // An answer was noted although nobody was reached.
  RENEWAL_NOBODY_ANSWERED: {
    vi: 'Chưa gặp được ai thì chưa có câu trả lời. Bỏ câu trả lời, hoặc ghi là đã gặp.',
    en: 'Nobody was reached, so there is no answer yet. Leave the answer out, or say that somebody was reached.',
  },
  // A call or letter dated ahead.
  RENEWAL_CONTACT_AHEAD: {
    vi: 'Ngày liên hệ {day} còn ở phía trước. Ghi sau khi đã liên hệ.',
    en: 'The day {day} is still to come. Note it when it has been done.',
  },
} as const;
