/** Refusals of files that people hand in: evidence and pictures. */
export const EVIDENCE_REFUSALS = {
  // The upload went on beyond the limit; it was cut off there and nothing was kept.
  FILE_TOO_LARGE: {
    vi: 'Tệp lớn quá {max} MB nên chưa được nhận. Quét lại ở độ phân giải thấp hơn hoặc tách thành nhiều tệp.',
    en: 'The file is larger than {max} MB and was not accepted. Scan it at a lower resolution or split it.',
  },
  // Nothing arrived.
  FILE_EMPTY: {
    vi: 'Tệp rỗng. Mở lại tệp trên máy để kiểm tra rồi gửi lại.',
    en: 'The file is empty. Open it on your device to check, then send it again.',
  },
  /** The sender paused too long or took too long; nothing stays. */
  FILE_TOO_SLOW: {
    vi: 'Mạng quá chậm nên tệp chưa nhận xong. Chờ lúc mạng khỏe hơn rồi gửi lại, hoặc chụp ảnh nhỏ hơn.',
    en: 'The network was too slow for the file to arrive. Send it again when the network is better, or take a smaller picture.',
  },
  /** A file that was received is not on the disk, or not whole. Data: reference (stands in the log). */
  FILE_LOST: {
    vi: 'Tệp này đã được nhận nhưng nay không còn nguyên vẹn trên máy chủ. Gọi Văn phòng Điều phối và đọc mã {reference}; giữ bản gốc để gửi lại khi được hỏi.',
    en: 'This file was received but is no longer whole on the server. Call the Coordination Office and read out the code {reference}; keep the original, to be sent again when you are asked.',
  },
  // The connection broke before the file had arrived.
  FILE_INTERRUPTED: {
    vi: 'Đường truyền bị ngắt khi đang gửi tệp. Gửi lại tệp này.',
    en: 'The connection broke while the file was being sent. Send it again.',
  },
  // The content is of a kind that is not accepted here, whatever the name says.
  FILE_KIND_REFUSED: {
    vi: 'Nội dung tệp không phải loại được nhận ở đây. Chỉ nhận: {accepted}.',
    en: 'The content of the file is not of a kind accepted here. Accepted: {accepted}.',
  },
  // SVG, HTML or a script, often under the name of a picture: it could run in the browser of whoever opens it.
  FILE_IS_SCRIPT: {
    vi: 'Bên trong tệp là mã lệnh (SVG, HTML hoặc chương trình), không phải ảnh hay giấy tờ, nên bị từ chối. Chỉ nhận: {accepted}.',
    en: 'Inside the file is code (SVG, HTML or a program), not a picture or paper, so it was refused. Accepted: {accepted}.',
  },
  // The picture format of iPhones, which most other devices cannot show.
  FILE_IS_HEIC: {
    vi: 'Ảnh ở định dạng HEIC của iPhone. Vào Cài đặt › Camera › Định dạng, chọn “Tương thích nhất” rồi chụp lại, hoặc lưu ảnh thành JPEG.',
    en: 'The picture is in the iPhone format HEIC. In Settings › Camera › Formats choose "Most Compatible" and take it again, or save it as JPEG.',
  },
  // The content begins like a picture but cannot be read to its end.
  FILE_BROKEN: {
    vi: 'Tệp bị hỏng, không đọc được hết. Chụp hoặc xuất lại tệp rồi gửi lại.',
    en: 'The file is damaged and cannot be read to its end. Take or export it again and send it once more.',
  },
  // More picture points than a picture may have: it would fill the memory when opened.
  FILE_TOO_MANY_PIXELS: {
    vi: 'Ảnh lớn quá {max} triệu điểm ảnh. Thu nhỏ ảnh rồi gửi lại.',
    en: 'The picture has more than {max} million pixels. Make it smaller and send it again.',
  },
  // A PDF that would run a script or start a program on the machine of whoever opens it.
  FILE_ACTS: {
    vi: 'Tệp PDF có chứa lệnh tự chạy nên bị từ chối. In lại giấy tờ thành PDF mới (chọn “In › Lưu thành PDF”) hoặc chụp ảnh rồi gửi lại.',
    en: 'The PDF contains commands that run by themselves and was refused. Print the paper to a new PDF ("Print › Save as PDF") or take a photo, then send it again.',
  },
  // Parts of the PDF are locked or packed so that nobody can tell what they would do.
  FILE_HIDES: {
    vi: 'Tệp PDF bị khóa hoặc có phần không đọc được, nên không kiểm tra được. Bỏ mật khẩu, hoặc in lại thành PDF mới rồi gửi lại.',
    en: 'The PDF is locked or has parts that cannot be read, so it could not be checked. Remove the password, or print it to a new PDF, then send it again.',
  },
  // A DOCX or XLSX with macros, controls or a template from the network: opened, it would run something.
  FILE_HAS_MACROS: {
    vi: 'Tệp DOCX hoặc XLSX có chứa lệnh tự chạy (macro) hoặc mẫu lấy từ mạng nên bị từ chối. Lưu lại thành tệp không có macro, hoặc xuất ra PDF, rồi gửi lại.',
    en: 'The DOCX or XLSX contains commands that run by themselves (macros) or a template from the network and was refused. Save it again without macros, or as a PDF, then send it again.',
  },
  // The scanner of the machine knows the file as harmful.
  FILE_INFECTED: {
    vi: 'Phần mềm quét vi-rút báo tệp này có mã độc nên không nhận. Quét vi-rút trên máy của mình, rồi gửi lại tệp sạch.',
    en: 'The virus scanner reports harmful code in this file, so it was not accepted. Scan your own machine, then send a clean file.',
  },
  // A scanner is set up and does not answer: a file that nobody has looked at is not accepted.
  SCANNER_SILENT: {
    vi: 'Chưa quét được vi-rút cho tệp này nên chưa nhận. Đợi vài phút rồi gửi lại.',
    en: 'The file could not be scanned for viruses just now, so it was not accepted. Wait some minutes and send it again.',
  },
  // This person, or all people of this producer, have handed in as much as a day or a producer may hold.
  FILE_QUOTA_DAY: {
    vi: 'Trong 24 giờ qua đã gửi {count} tệp, nhiều nhất là {max}. Gửi tiếp vào ngày mai, hoặc gộp nhiều trang vào một tệp.',
    en: 'You have sent {count} files in the last 24 hours; the most is {max}. Go on tomorrow, or join pages into one file.',
  },
  FILE_QUOTA_PRODUCER: {
    vi: 'Cơ sở đã lưu {used} MB, nhiều nhất là {max} MB. Gửi ảnh nhỏ hơn, hoặc gọi Văn phòng Điều phối để được thêm chỗ.',
    en: 'This producer has stored {used} MB; the most is {max} MB. Send smaller pictures, or call the Coordination Office for more room.',
  },
} as const;
