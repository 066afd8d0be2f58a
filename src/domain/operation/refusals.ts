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
} as const;
