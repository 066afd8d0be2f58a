/** Refusals of a province's Regulation and its settings. */
export const REGULATION_REFUSALS = {
  // Đ7.3b: council, advisory group and Regulation must be in force on the day of the session.
  REGULATION_NOT_IN_FORCE: {
    vi: 'Ngày {day} không có Quy chế nào của tỉnh đang hiệu lực. Nhập Quy chế trước khi lập phiên.',
    en: 'No Regulation of the province is in force on {day}. Enter it before planning a session.',
  },
  // A Regulation without the number it was issued under.
  REGULATION_NUMBER_MISSING: {
    vi: 'Chưa có số của Quy chế. Ghi số và ký hiệu của quyết định ban hành.',
    en: 'The Regulation has no number. Give the number of the decision that issued it.',
  },
  // A Regulation that nobody has signed yet.
  REGULATION_SIGNED_LATER: {
    vi: 'Ngày ký {day} còn ở phía trước. Quy chế đã ký mới công bố được.',
    en: 'The day of signing {day} is still to come. Only a signed Regulation can be published.',
  },
  // In force before it was signed.
  REGULATION_IN_FORCE_TOO_EARLY: {
    vi: 'Ngày có hiệu lực không được trước ngày ký {day}.',
    en: 'The Regulation cannot be in force before {day}, the day of its signing.',
  },
  // Its last day lies before its first.
  REGULATION_ENDS_TOO_EARLY: {
    vi: 'Ngày cuối có hiệu lực không được trước ngày đầu {day}.',
    en: 'The last day in force cannot be before the first, {day}.',
  },
  // The producer must be told at least 30 days before a certificate ends: a Regulation with later warnings alone is none.
  REGULATION_WARNS_TOO_LATE: {
    vi: 'Chủ thể phải được báo ít nhất {least} ngày trước khi giấy chứng nhận hết hạn. Thêm một lần báo sớm hơn.',
    en: 'The producer must be told at least {least} days before a certificate ends. Add an earlier warning.',
  },
  /** A Regulation has a setting nobody knows. Data: setting, known. */
  REGULATION_UNKNOWN_SETTING: {
    vi: 'Quy chế không có mục “{setting}”. Các mục: {known}.',
    en: 'A Regulation has no setting “{setting}”. Settings: {known}.',
  },
  /** A number of a Regulation is outside its range or not whole. Data: setting, min, max. */
  REGULATION_OUT_OF_RANGE: {
    vi: 'Mục “{setting}” của Quy chế phải là số nguyên từ {min} đến {max}.',
    en: 'The setting “{setting}” of the Regulation must be a whole number from {min} to {max}.',
  },
  // A Regulation's form of certificate numbers has no serial, two of them, or signs nobody knows.
  CERTIFICATE_NUMBER_PATTERN: {
    vi: 'Mẫu số giấy chứng nhận “{pattern}” chưa dùng được: phải có {serial} đúng một lần; ngoài {marks} chỉ dùng chữ, số, dấu cách và / - . (không quá {max} ký tự).',
    en: 'The form of certificate numbers “{pattern}” cannot be used: it must have {serial} exactly once, and besides {marks} only letters, digits, spaces and / - . (at most {max} characters).',
  },
} as const;
