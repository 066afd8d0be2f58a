/** Refusals of an office's own Word templates: files from outside, named as exactly as they can be mended. */
export const TEMPLATE_REFUSALS = {
  // The head of the office brings a template that is larger than any letter. Data: max (megabytes).
  TEMPLATE_TOO_LARGE: {
    vi: 'Tệp mẫu lớn hơn {max} MB. Thu nhỏ hình ảnh trong tệp rồi gửi lại.',
    en: 'The template is larger than {max} MB. Make its pictures smaller, then send it again.',
  },
  TEMPLATE_NOT_DOCX: {
    vi: 'Tệp này không phải văn bản Word (.docx). Mở bằng Word, chọn “Lưu thành” kiểu .docx rồi gửi lại.',
    en: 'This is no Word document (.docx). Open it in Word, save it as .docx and send it again.',
  },
  // It unpacks to more than a letter has.
  TEMPLATE_SWOLLEN: {
    vi: 'Tệp mẫu bung ra quá lớn nên không nhận. Chép nội dung sang một văn bản Word mới rồi gửi lại.',
    en: 'The template unpacks to too much and was not taken. Copy its content into a new Word document and send that.',
  },
  // Macros, controls or embedded files. Data: what.
  TEMPLATE_ACTS: {
    vi: 'Tệp mẫu có thành phần tự chạy hoặc tệp nhúng ({what}) nên không nhận. Bỏ thành phần đó rồi gửi lại.',
    en: 'The template holds something that runs or is embedded ({what}) and was not taken. Remove it and send the file again.',
  },
  // Something is fetched from elsewhere when the paper is opened. Data: what.
  TEMPLATE_LINKED: {
    vi: 'Tệp mẫu lấy nội dung từ nơi khác khi mở ({what}) nên không nhận. Chèn hẳn nội dung đó vào tệp rồi gửi lại.',
    en: 'The template fetches content from elsewhere when it is opened ({what}) and was not taken. Put that content into the file itself and send it again.',
  },
  TEMPLATE_BROKEN: {
    vi: 'Không đọc được tệp mẫu này. Mở bằng Word, lưu lại rồi gửi lại.',
    en: 'This template cannot be read. Open it in Word, save it anew and send it again.',
  },
  // A brace is opened and not closed, or closed and not opened. Data: text.
  TEMPLATE_BRACE: {
    vi: 'Dấu ngoặc nhọn không khép kín ở đoạn “{text}”. Mỗi chỗ điền viết liền trong một đoạn, mở bằng dấu ngoặc nhọn và khép lại.',
    en: 'A brace is not closed at “{text}”. Each place is written in one paragraph and closed with a brace.',
  },
  // Data: tags.
  TEMPLATE_TAG_UNKNOWN: {
    vi: 'Mẫu có chỗ điền không có trong danh sách, hoặc nằm ngoài danh sách của nó: {tags}. Sửa theo danh sách bên dưới rồi gửi lại.',
    en: 'The template has places that are not on the list, or stand outside their rows: {tags}. Write them as on the list below and send it again.',
  },
  TEMPLATE_LOOP_BROKEN: {
    vi: 'Phần lặp chưa mở hoặc chưa khép đúng: {tags}. Mỗi phần lặp mở bằng dấu # và khép bằng dấu / với cùng tên.',
    en: 'A list is not opened or not closed rightly: {tags}. Each begins with # and ends with / and the same name.',
  },
  TEMPLATE_LOOP_NESTED: {
    vi: 'Phần lặp nằm trong một phần lặp khác: {tags}. Tách hai phần ra rồi gửi lại.',
    en: 'A list stands inside another one: {tags}. Put one after the other and send it again.',
  },
  // A paper of this kind would lack something without it. Data: tags.
  TEMPLATE_LACKS: {
    vi: 'Mẫu thiếu chỗ bắt buộc: {tags}. Thiếu các chỗ này, văn bản làm ra sẽ không đủ nội dung.',
    en: 'The template lacks what it must have: {tags}. Without these the paper would not say all it has to.',
  },
  // It took longer, or more memory, than any letter does. Data: seconds.
  TEMPLATE_TOO_SLOW: {
    vi: 'Điền mẫu này mất hơn {seconds} giây hoặc quá nhiều bộ nhớ nên đã dừng. Làm mẫu đơn giản hơn rồi gửi lại.',
    en: 'Filling this template took more than {seconds} seconds or too much memory and was stopped. Make it simpler and send it again.',
  },
  // The very same file is a version already.
  TEMPLATE_KEPT: {
    vi: 'Tệp này đã là một bản của mẫu này rồi, không cần gửi lại.',
    en: 'This file is a version of this template already and need not be sent again.',
  },
  // The built-in layout is to be used again, and is in use.
  TEMPLATE_BUILT_IN: {
    vi: 'Văn bản này đang dùng bố cục sẵn, chưa có mẫu nào để thôi dùng.',
    en: 'This paper has the built-in layout already; no template is in use.',
  },
} as const;
