/** Refusals of the machine: to whoever installs and runs Sao Quê, and to a person whom it keeps waiting. */
export const OPERATION_REFUSALS = {
  // An environment variable has a value that cannot be used.
  SETTING_INVALID: {
    vi: 'Biến môi trường {name} có giá trị không dùng được: cần {expected_vi}. Sửa lại rồi khởi động.',
    en: 'The environment variable {name} cannot be used: it must be {expected_en}. Correct it and start again.',
  },
  // SAOQUE_CLOCK is set over real data: papers would carry a wrong date.
  CLOCK_ONLY_FOR_DEMO: {
    vi: 'SAOQUE_CLOCK chỉ dùng với dữ liệu minh họa. Bỏ biến này đi để chạy với dữ liệu thật.',
    en: 'SAOQUE_CLOCK is for demonstration data only. Unset it to run on real data.',
  },
  // A demonstration was asked for by name, and the folder holds another or real data. Data: demo, folder.
  DEMO_OF_ANOTHER: {
    vi: 'Dữ liệu ở {folder} không phải bản minh họa “{demo}”. Chọn thư mục khác bằng --data.',
    en: 'The data in {folder} are not the demonstration “{demo}”. Choose another folder with --data.',
  },
  // Another program listens on the port.
  PORT_TAKEN: {
    vi: 'Cổng {port} đang có chương trình khác dùng. Chọn cổng khác bằng --port, ví dụ: npm start -- --port {other}.',
    en: 'Another program uses port {port}. Choose another with --port, for example: npm start -- --port {other}.',
  },
  // HOST names an address that this machine does not have.
  HOST_NOT_HERE: {
    vi: 'Máy này không có địa chỉ {host}. Sửa biến HOST: 127.0.0.1 cho riêng máy này, 0.0.0.0 cho mọi địa chỉ của máy.',
    en: 'This machine does not have the address {host}. Correct HOST: 127.0.0.1 for this machine alone, 0.0.0.0 for all its addresses.',
  },
  // A second start on the folder of a running one: two would overwrite each other's data.
  DATA_IN_USE: {
    vi: 'Dữ liệu ở {folder} đang do một Sao Quê khác sử dụng. Dừng bản đó trước, hoặc chọn thư mục khác bằng --data.',
    en: 'The data in {folder} is in use by another running Sao Quê. Stop that one first, or choose another folder with --data.',
  },
  // The data folder belongs to another user of the machine, for example after a start as root.
  DATA_NOT_OURS: {
    vi: 'Không ghi được vào {folder} vì thư mục thuộc người dùng khác của máy. Chạy bằng người dùng đó, hoặc chọn thư mục khác bằng --data.',
    en: '{folder} cannot be written: it belongs to another user of this machine. Start as that user, or choose another folder with --data.',
  },
  // The application would sign in as owner or superuser, and the owner may not make a login for it.
  DATABASE_LOGIN_NEEDED: {
    vi: 'Sao Quê không đăng nhập vào cơ sở dữ liệu bằng tài khoản chủ sở hữu, và tài khoản này không tạo được tài khoản riêng {login}. Người quản trị máy chủ tạo {login} cho {database} theo docs/install.md, rồi đặt DATABASE_URL là tài khoản đó, DATABASE_OWNER_URL là chủ sở hữu.',
    en: 'Sao Quê does not sign in to the database as its owner, and this owner cannot make the login {login}. Have the administrator of the server make {login} for {database} as docs/install.md says, then set DATABASE_URL to it and DATABASE_OWNER_URL to the owner.',
  },
  // DATABASE_URL names a login that could rewrite the past although an owner is given beside it.
  DATABASE_LOGIN_TOO_STRONG: {
    vi: 'Tài khoản {login} trong DATABASE_URL có quyền nhiều hơn ứng dụng được có, nên có thể sửa sổ cái. Dùng một tài khoản chỉ thuộc vai saoque_app, hoặc bỏ DATABASE_OWNER_URL để Sao Quê tự tạo.',
    en: 'The login {login} in DATABASE_URL can do more than the application may, so it could rewrite the ledger. Use a login that is in the role saoque_app and nothing else, or unset DATABASE_OWNER_URL and Sao Quê makes one.',
  },
  // Tables are older than this version, and the application's login may not bring them up to date.
  DATABASE_OWNER_NEEDED: {
    vi: 'Cơ sở dữ liệu chưa theo bản Sao Quê này. Chạy "npx saoque migrate" với DATABASE_OWNER_URL là tài khoản chủ sở hữu, rồi khởi động lại.',
    en: 'The database is older than this Sao Quê. Run "npx saoque migrate" with DATABASE_OWNER_URL set to the owner, then start again.',
  },
  // The folder or server that is to be backed up holds no register.
  NOTHING_TO_BACK_UP: {
    vi: 'Không có dữ liệu ở {folder} để sao lưu. Kiểm tra lại --data hoặc DATABASE_URL.',
    en: 'There are no data in {folder} to back up. Check --data or DATABASE_URL.',
  },
  // A file of that name stands there already: a backup never overwrites another.
  BACKUP_EXISTS: {
    vi: 'Đã có tệp {file}. Chọn tên khác để không ghi đè bản sao lưu cũ.',
    en: 'There is a file {file} already. Choose another name, so that no earlier backup is overwritten.',
  },
  // Rows name files that the disk no longer has: the backup was made, but it is not whole.
  BACKUP_FILES_MISSING: {
    vi: 'Đã sao lưu, nhưng {count} tệp có trong sổ mà không có trên đĩa. Chạy saoque ledger verify để biết tệp nào, rồi lấy lại từ bản sao lưu trước.',
    en: 'The backup was made, but {count} files are in the register and not on the disk. Run saoque ledger verify to see which, and take them from an earlier backup.',
  },
  // The archive is cut off, damaged, or not one of ours.
  BACKUP_BROKEN: {
    vi: 'Bản sao lưu không dùng được: phần {part} không đúng như khi được ghi. Chưa có gì được khôi phục; hãy dùng một bản khác.',
    en: 'The backup cannot be used: the part {part} is not as it was written. Nothing was restored; use another one.',
  },
  // The archive comes from a newer Sao Quê, or from one whose tables were changed.
  BACKUP_FROM_LATER_VERSION: {
    vi: 'Bản sao lưu thuộc một phiên bản Sao Quê khác ({name}). Cài đúng phiên bản đó hoặc mới hơn rồi khôi phục.',
    en: 'The backup comes from another version of Sao Quê ({name}). Install that version or a newer one, then restore.',
  },
  // Restoring over data would mix two registers.
  RESTORE_INTO_USED: {
    vi: 'Nơi khôi phục phải trống. Chọn một thư mục hoặc cơ sở dữ liệu chưa có gì.',
    en: 'The place to restore into must be empty. Choose a folder or a database that holds nothing yet.',
  },
  // Only the application's login is known: it may not write what is sealed.
  RESTORE_NEEDS_OWNER: {
    vi: 'Khôi phục cần tài khoản chủ sở hữu cơ sở dữ liệu. Đặt DATABASE_OWNER_URL rồi chạy lại.',
    en: 'A restore needs the owner of the database. Set DATABASE_OWNER_URL and run it again.',
  },
  // A restore was interrupted here; half a register must not be worked with.
  RESTORE_UNFINISHED: {
    vi: 'Lần khôi phục vào {folder} chưa xong. Xóa thư mục này rồi khôi phục lại từ bản sao lưu.',
    en: 'A restore into {folder} was not finished. Delete the folder and restore from the backup again.',
  },
  // Too many at once: a lock, a connection or a place in a queue did not come free in time. Nothing was done.
  BUSY: {
    vi: 'Sao Quê đang bận nên chưa làm được việc này. Đợi một lát rồi thử lại.',
    en: 'Sao Quê is busy and has not done this. Wait a moment, then try again.',
  },
  // The connection to the database was cut, or the database is being started again.
  DATABASE_AWAY: {
    vi: 'Sổ dữ liệu vừa ngắt kết nối và đang được nối lại. Đợi vài giây rồi tải lại trang, xem việc vừa gửi đã có chưa trước khi gửi lần nữa.',
    en: 'The connection to the register was cut and is being made again. Reload in a few seconds and look whether what you sent is there before you send it again.',
  },
} as const;
