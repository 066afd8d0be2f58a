/** Refusals of workbooks that officials bring: what of a file is not read, before any of its rows is looked at. */
export const WORKBOOK_REFUSALS = {
  // Nothing is in the file, or no sheet has a cell.
  WORKBOOK_EMPTY: {
    vi: 'Tệp không có ô nào chứa dữ liệu. Mở lại tệp trên máy, kiểm tra trang có danh sách rồi gửi lại.',
    en: 'No cell of the file holds anything. Open it on your device, look for the sheet with the list and send it again.',
  },
  // By its bytes, whatever its name: a picture, a PDF, a page saved as .xls, an .ods, an .xlsb.
  WORKBOOK_NOT_WORKBOOK: {
    vi: 'Nội dung tệp không phải bảng tính Excel (.xlsx, .xls) hay CSV. Mở tệp bằng Excel, chọn “Lưu thành” › .xlsx rồi gửi tệp mới.',
    en: 'The content of the file is not an Excel workbook (.xlsx, .xls) or CSV. Open it in Excel, choose “Save as” › .xlsx and send the new file.',
  },
  // Cut off in transfer, or not what it says inside.
  WORKBOOK_BROKEN: {
    vi: 'Tệp bị hỏng hoặc thiếu đoạn cuối nên không đọc được. Mở bằng Excel, lưu lại thành tệp mới rồi gửi tệp đó.',
    en: 'The file is damaged or cut off and cannot be read. Open it in Excel, save it as a new file and send that one.',
  },
  WORKBOOK_LOCKED: {
    vi: 'Tệp được khóa bằng mật khẩu. Mở tệp, bỏ mật khẩu (Tệp › Thông tin › Bảo vệ sổ làm việc), lưu lại rồi gửi.',
    en: 'The file is locked with a password. Open it, remove the password (File › Info › Protect workbook), save and send it.',
  },
  // A macro could run on the machine of whoever opens the kept file.
  WORKBOOK_MACROS: {
    vi: 'Tệp có macro (lệnh tự chạy) nên không được nhận. Chọn “Lưu thành” › Sổ làm việc Excel (.xlsx), là loại không có macro, rồi gửi tệp mới.',
    en: 'The file carries macros, so it was not accepted. Choose “Save as” › Excel workbook (.xlsx), which has none, and send the new file.',
  },
  // Small packed and huge unpacked: no list that people keep is like that. Data: megabytes that are read at most.
  WORKBOOK_SWOLLEN: {
    vi: 'Tệp nén nhỏ nhưng bung ra quá lớn (nhận nhiều nhất {max} MB), không giống một danh sách. Chép riêng phần danh sách sang tệp mới rồi gửi.',
    en: 'The file is small but unpacks to far too much (at most {max} MB), unlike any list. Copy the list into a new file and send that.',
  },
  // The file itself, or what must be held of it. Data: megabytes of a file that is accepted.
  WORKBOOK_TOO_LARGE: {
    vi: 'Tệp lớn quá mức đọc được (nhiều nhất {max} MB). Tách danh sách thành nhiều tệp, bỏ ảnh chèn trong trang tính rồi gửi từng tệp.',
    en: 'The file is larger than can be read (at most {max} MB). Split the list, take out pictures and send the parts one by one.',
  },
  // A cell with a value far away from every list; empty ones with a colour are passed over. Data: cell, rows, columns.
  WORKBOOK_FAR_CELL: {
    vi: 'Ô {cell} có dữ liệu ở quá xa: chỉ nhận đến {rows} dòng và {columns} cột. Xóa ô đó, hoặc chép riêng danh sách sang tệp mới.',
    en: 'Cell {cell} holds something too far away: at most {rows} rows and {columns} columns are read. Delete it, or copy the list into a new file.',
  },
  // A document type or an entity inside: a way to have other files read, which no spreadsheet program writes.
  WORKBOOK_ENTITIES: {
    vi: 'Bên trong tệp có khai báo lạ mà Excel không bao giờ ghi nên tệp bị từ chối. Mở bằng Excel, lưu thành tệp mới rồi gửi.',
    en: 'Inside the file is a declaration that Excel never writes, so it was refused. Open it in Excel, save it as a new file and send that.',
  },
  // Letters in a code that cannot be told with certainty: wrong ones would stand in the register.
  WORKBOOK_LETTERS: {
    vi: 'Tệp CSV không lưu theo Unicode nên chữ có thể bị sai. Khi lưu, chọn “CSV UTF-8”, hoặc gửi tệp .xlsx.',
    en: 'The CSV file is not in Unicode, so letters could come out wrong. Save it as “CSV UTF-8”, or send the .xlsx.',
  },
  // Data: seconds.
  WORKBOOK_TOO_SLOW: {
    vi: 'Đọc tệp quá {seconds} giây chưa xong nên đã dừng, chưa ghi gì. Tách danh sách thành nhiều tệp nhỏ rồi gửi lại.',
    en: 'Reading took more than {seconds} seconds and was stopped; nothing was written. Split the list into smaller files and send them again.',
  },
  WORKBOOK_CANCELLED: {
    vi: 'Đã dừng đọc tệp theo yêu cầu, chưa ghi gì. Gửi lại tệp khi cần.',
    en: 'Reading was stopped as asked; nothing was written. Send the file again when needed.',
  },
} as const;
