/** Refusals of this area: the comment says when, the sentence what to do. */
export const ENTRIES_REFUSALS = {
  /** A field that every entry of the kind must have is empty. */
  ENTRY_FIELD_MISSING: {
    vi: 'Ô này chưa điền. Điền rồi lưu lại.',
    en: 'This field is empty. Fill it in and save again.',
  },
  /** A number with other characters or with too many places. Data: places. */
  ENTRY_NOT_A_NUMBER: {
    vi: 'Ô này chỉ ghi số, nhiều nhất {places} chữ số sau dấu phẩy, ví dụ 12.',
    en: 'Only a number fits here, with at most {places} places behind the comma, for example 12.',
  },
  /** A value that the list does not have. */
  ENTRY_NOT_OFFERED: {
    vi: 'Giá trị này không có trong danh sách. Chọn lại.',
    en: 'This is not in the list. Choose again.',
  },
  /** A paper, an opening or a check of a day to come. Data: day. */
  ENTRY_DAY_AHEAD: {
    vi: 'Ngày {day} chưa đến. Ghi ngày đã có trên giấy tờ.',
    en: '{day} has not come yet. Enter the day that stands on the paper.',
  },
  /** A protection that ends before its paper. */
  ENTRY_ENDS_BEFORE: {
    vi: 'Ngày hết hiệu lực đứng trước ngày của văn bản. Xem lại hai ngày.',
    en: 'The end lies before the day of the paper. Look at both days.',
  },
  /** More households in the trade than there are. Data: part, all. */
  ENTRY_MORE_THAN_ALL: {
    vi: 'Số hộ làm nghề ({part}) nhiều hơn tổng số hộ ({all}). Xem lại hai số.',
    en: 'More households in the trade ({part}) than there are ({all}). Look at both numbers.',
  },
  /** Two entries of one kind and name in a commune. Data: name. */
  ENTRY_TWICE: {
    vi: 'Xã này đã có “{name}” trong sổ. Mở mục đó để ghi tiếp; nếu là mục khác thì ghi tên cho phân biệt được.',
    en: 'This commune has “{name}” in the register already. Go on there, or choose a name that tells the two apart.',
  },
  /** Acts on an entry that is closed. */
  ENTRY_CLOSED: {
    vi: 'Mục này đã đóng. Mở lại trước rồi hãy ghi tiếp.',
    en: 'This entry is closed. Open it again first.',
  },
  /** Opens what is open. */
  ENTRY_NOT_CLOSED: {
    vi: 'Mục này không đóng, nên không cần mở lại.',
    en: 'This entry is not closed, so there is nothing to open again.',
  },
  /** Tied twice to one product or producer. */
  ENTRY_LINKED_ALREADY: {
    vi: 'Mục này đã gắn rồi.',
    en: 'This is tied already.',
  },
  /** Unties what is not tied. */
  ENTRY_NOT_LINKED: {
    vi: 'Mục này không còn gắn. Mở lại trang để xem.',
    en: 'This is not tied any more. Open the page again to see.',
  },
  /** A link to what this kind of entry is not tied to, or what is not in the register. */
  ENTRY_LINK_UNKNOWN: {
    vi: 'Không gắn được mục này: không có trong sổ, đã đóng, hoặc loại này không gắn với nó.',
    en: 'This cannot be tied: it is not in the register, it is closed, or this kind is not tied to it.',
  },
} as const;
