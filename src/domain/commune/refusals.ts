/** Refusals at the commune's and the office's desks. */
export const COMMUNE_REFUSALS = {
  // Form 03 goes to the province only with an opinion on each of the four items (Đ7.2a).
  REPORT_OPINION_MISSING: {
    vi: 'Nội dung {letter}: chưa chọn ý kiến của xã.',
    en: 'Item {letter}: the commune has not chosen its opinion.',
  },
  // … and with the words that stand on the form; a bare tick tells the council nothing.
  REPORT_TEXT_MISSING: {
    vi: 'Nội dung {letter}: chưa có nhận xét. Ghi điều xã đã xem và kết luận, hai đến năm câu.',
    en: 'Item {letter}: the finding is empty. Write what the commune saw and concluded, two to five sentences.',
  },
  // A finding longer than its box on form 03.
  REPORT_TEXT_LONG: {
    vi: 'Nội dung {letter}: nhận xét dài {length} ký tự, nhiều nhất {max}. Rút gọn lại.',
    en: 'Item {letter}: the finding has {length} characters, at most {max}. Shorten it.',
  },
  // Form 03 has no points and no stars (Đ7.2a): those are the council's.
  REPORT_HAS_POINTS: {
    vi: 'Nội dung {letter}: biểu 03 không ghi điểm hay số sao (“{found}”), việc đó của Hội đồng. Nêu điều đã xem và nhận xét bằng lời.',
    en: 'Item {letter}: form 03 has no points and no stars (“{found}”); those are the council’s. Say what you saw, in words.',
  },
  // Nothing of the four fits: such a dossier goes back to its producer with the reasons, not to the province.
  REPORT_NOTHING_FITS: {
    vi: 'Cả bốn nội dung đều ghi “Chưa phù hợp”. Trả hồ sơ cho chủ thể kèm lý do, hoặc xem lại từng nội dung trước khi chuyển tỉnh.',
    en: 'All four items say that they do not fit. Return the dossier with the reasons, or look at each item again before passing it on.',
  },
  // A dossier goes back without a word of what is wrong.
  REASON_MISSING: {
    vi: 'Chưa ghi lý do. Nêu từng việc cần làm để chủ thể sửa được ngay.',
    en: 'No reason is given. Name each thing to be done, so that the producer can put it right.',
  },
  // A criterion was picked, but the line beside it is empty.
  REASON_WITHOUT_WORDS: {
    vi: 'Lý do {line}: đã chọn tiêu chí {criterion} nhưng chưa ghi cần làm gì.',
    en: 'Reason {line}: criterion {criterion} is chosen, but not what must be done.',
  },
  // A reason names a criterion that the dossier's set does not have: an old page or a hand-made request.
  REASON_CRITERION_UNKNOWN: {
    vi: 'Lý do {line}: bộ tiêu chí của hồ sơ không có tiêu chí {criterion}. Chọn lại.',
    en: 'Reason {line}: the criteria set of this dossier has no criterion {criterion}. Choose again.',
  },
  // The term given to the producer is over before it starts.
  ANSWER_DAY_NOT_AHEAD: {
    vi: 'Hạn bổ sung {day} không ở sau hôm nay ({today}). Chọn một ngày để chủ thể kịp làm.',
    en: 'The day to answer by, {day}, is not after today ({today}). Choose a day that leaves time.',
  },
  // A request for completion without a day leaves everybody waiting.
  ANSWER_DAY_MISSING: {
    vi: 'Chưa ghi hạn bổ sung. Chọn một ngày để chủ thể kịp làm.',
    en: 'The day to answer by is empty. Choose a day that leaves time.',
  },
  // The hand-over is an act with number and date (Đ7.2b).
  REPORT_NUMBER_MISSING: {
    vi: 'Chưa ghi số báo cáo (mẫu 03). Ghi như trên bản đã ký.',
    en: 'The number of the report (form 03) is empty. Write it as on the signed paper.',
  },
  LETTER_NUMBER_MISSING: {
    vi: 'Chưa ghi số công văn. Ghi như trên bản đã ký.',
    en: 'The number of the letter is empty. Write it as on the signed paper.',
  },
  // … and its date decides the round.
  LETTER_DATE_MISSING: {
    vi: 'Chưa ghi ngày công văn. Ghi ngày đã ký.',
    en: 'The date of the letter is empty. Write the day it was signed.',
  },
  // The commune's letter decides the round (Đ5.1): a day to come could buy a place in it.
  LETTER_DATE_AHEAD: {
    vi: 'Ngày công văn {day} ở sau hôm nay ({today}). Ghi ngày đã ký.',
    en: 'The letter is dated {day}, after today ({today}). Write the day it was signed.',
  },
  // … and so could a letter dated before the commune had the dossier.
  LETTER_BEFORE_RECEIPT: {
    vi: 'Ngày công văn {day} ở trước ngày xã nhận hồ sơ ({received}). Xem lại ngày ký.',
    en: 'The letter is dated {day}, before the commune received the dossier ({received}). Check the date.',
  },
  // More samples than anybody sends: a digit too many.
  SAMPLES_TOO_MANY: {
    vi: 'Đã ghi {given} mẫu, nhiều nhất là {most}. Xem lại số mẫu gửi kèm.',
    en: '{given} samples are entered; the most is {most}. Check the number that goes along.',
  },
  // Fewer samples than the set asks for need a written note (Đ6.2d).
  SAMPLES_NOTE_MISSING: {
    vi: 'Có {given} mẫu, cần {expected} mẫu. Ghi rõ vì sao thiếu và khi nào nộp bù.',
    en: '{given} samples of {expected}. Write why some are missing and when they follow.',
  },
  // Tourism hands in no samples (Đ6.2d).
  SAMPLES_NOT_ASKED: {
    vi: 'Bộ tiêu chí này không nộp mẫu sản phẩm. Ghi 0.',
    en: 'This criteria set takes no samples. Write 0.',
  },
  // Not a whole number from 0.
  SAMPLES_NOT_A_COUNT: {
    vi: 'Số mẫu “{text}” không phải số đếm. Ghi một số từ 0 trở lên.',
    en: '“{text}” is not a count of samples. Write a whole number from 0.',
  },
  // Somebody wrote in form 03 after the page of the hand-over was opened.
  REPORT_NOT_AS_SHOWN: {
    vi: 'Mẫu 03 đã khác với trang đã mở nên chưa chuyển. Đọc lại bốn nội dung dưới đây rồi chuyển.',
    en: 'Form 03 is not what the page showed, so it was not passed on. Read the four items again below, then pass it on.',
  },
  // The version in the store no longer matches the hash it was sent with: nobody may pass it on.
  VERSION_NOT_INTACT: {
    vi: 'Bản hồ sơ đang lưu không khớp dấu lúc chủ thể gửi nên không đi tiếp được. Báo Văn phòng Điều phối kiểm tra sổ ghi.',
    en: 'The stored dossier does not match the seal of the day it was sent, so it cannot go on. Ask the Coordination Office to check the ledger.',
  },
} as const;
