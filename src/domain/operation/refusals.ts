/** Refusals to the person who installs and runs Sao Quê. */
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
  // Another program listens on the port.
  PORT_TAKEN: {
    vi: 'Cổng {port} đang có chương trình khác dùng. Chọn cổng khác bằng --port, ví dụ: npm start -- --port {other}.',
    en: 'Another program uses port {port}. Choose another with --port, for example: npm start -- --port {other}.',
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
} as const;
