/** The six sectors of Annex I (Đ2.2), by their numbers there, as the text form names them. */
export const SECTOR_WORDS: Readonly<Record<string, string>> = {
  I: 'thực phẩm',
  II: 'đồ uống',
  III: 'dược liệu',
  IV: 'thủ công mỹ nghệ',
  V: 'sinh vật cảnh',
  VI: 'dịch vụ du lịch',
};
