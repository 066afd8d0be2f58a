/** Kinds of support (`SUPPORT_KINDS`) as the text form names them, and rewards, which are money too. */
export const SUPPORT_WORDS: Readonly<Record<string, string>> = {
  training: 'tập huấn',
  studyVisit: 'tham quan học tập',
  consulting: 'tư vấn',
  packaging: 'bao bì nhãn mác',
  trademark: 'nhãn hiệu',
  machinery: 'máy móc công nghệ',
  digital: 'trang web mã truy xuất',
  money: 'kinh phí',
  loan: 'vay vốn',
  tourism: 'dự án du lịch',
  fair: 'hội chợ',
  connection: 'kết nối giao thương',
  forum: 'diễn đàn',
  livestream: 'bán hàng trực tuyến',
  information: 'tuyên truyền',
  reward: 'thưởng',
};

/** From whose money, by the codes of `SOURCES`. */
export const SOURCE_WORDS: Readonly<Record<string, string>> = {
  central: 'ngân sách trung ương',
  province: 'ngân sách tỉnh',
  district: 'ngân sách huyện',
  commune: 'ngân sách xã',
  credit: 'tín dụng',
  community: 'cộng đồng',
  producer: 'chủ thể',
};
