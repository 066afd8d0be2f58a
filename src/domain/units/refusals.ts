/** Refusals of this area: the comment says when, the sentence what to do. */
export const UNITS_REFUSALS = {
  /** No unit carries the id or code. Data: unit. */
  UNIT_UNKNOWN: {
    vi: 'Không có đơn vị hành chính “{unit}”. Chọn lại từ danh sách.',
    en: 'There is no administrative unit “{unit}”. Choose it again from the list.',
  },
  /** The unit no longer stands on the day asked. Data: unit, proposals (today's units). */
  UNIT_ABOLISHED: {
    vi: '{unit} không còn từ trước ngày này; nay thuộc {proposals}. Chọn đơn vị hiện nay.',
    en: '{unit} no longer existed on this day; today it belongs to {proposals}. Choose the present unit.',
  },
  /** A province or district stands where a commune is needed. Data: unit. */
  UNIT_NOT_COMMUNE: {
    vi: '{unit} không phải cấp xã. Chọn xã, phường hoặc đặc khu.',
    en: '{unit} is not of commune level. Choose a commune, ward or special zone.',
  },
  /** A place on a paper fits several units, or its name is only near one. Data: written, candidates. */
  PLACE_OPEN: {
    vi: 'Chưa xác định được “{written}”. Có thể là: {candidates}.',
    en: 'It is open which place “{written}” is. It may be: {candidates}.',
  },
  /** A place on a paper that is like no unit of any time. Data: written. */
  PLACE_UNKNOWN: {
    vi: 'Không có đơn vị nào giống “{written}”. Giữ nguyên chữ trên giấy và hỏi lại nơi cấp.',
    en: 'No unit is like “{written}”. Keep the words of the paper and ask whoever issued it.',
  },
  /** The paper that orders a change is dated after today. Data: number, dated. */
  UNIT_LAW_IN_FUTURE: {
    vi: 'Văn bản {number} đề ngày {dated}, sau hôm nay. Sửa ngày văn bản.',
    en: 'Paper {number} is dated {dated}, after today. Correct the day of the paper.',
  },
  /** A change takes effect before its paper was signed. Data: on, dated. */
  UNIT_CHANGE_BEFORE_LAW: {
    vi: 'Thay đổi có hiệu lực ngày {on}, trước ngày văn bản {dated}. Sửa một trong hai ngày.',
    en: 'The change takes effect on {on}, before its paper of {dated}. Correct one of the two days.',
  },
  /** Too few or too many units for this kind of change. Data: least. */
  UNIT_CHANGE_COUNT: {
    vi: 'Thay đổi này cần ít nhất {least} đơn vị ở đây. Chọn thêm hoặc đổi loại thay đổi.',
    en: 'This change needs at least {least} units here. Choose more, or another kind of change.',
  },
  /** A unit stands on both sides of a change, or twice on one. */
  UNIT_INTO_ITSELF: {
    vi: 'Một đơn vị được chọn hai lần; không đơn vị nào nhập vào chính nó. Chọn lại.',
    en: 'One unit is chosen twice; no unit goes into itself. Choose again.',
  },
  /** The unit would end on or before its first day. Data: unit, from. */
  UNIT_ENDS_BEFORE_BEGIN: {
    vi: '{unit} chỉ có từ ngày {from}. Ngày hiệu lực phải sau ngày đó.',
    en: '{unit} exists only from {from}. The change must take effect after that day.',
  },
  /** Another change of the unit on that day waits or is confirmed. Data: unit, on. */
  UNIT_CHANGE_SAME_DAY: {
    vi: '{unit} đã có một thay đổi khác ngày {on}. Xem thay đổi đó, rút hoặc sửa trước.',
    en: '{unit} has another change on {on} already. Look at it first; withdraw or correct it.',
  },
  /** Something is already said of the unit for a later day. Data: unit, on. */
  UNIT_CHANGED_LATER: {
    vi: '{unit} đã có thay đổi vào ngày {on}, sau ngày này. Nhập các thay đổi theo thứ tự thời gian.',
    en: '{unit} has a change on {on}, after this day. Enter changes in the order of their days.',
  },
  /** The unit that takes over went itself into one of the units it would take. Data: unit. */
  UNIT_CHANGE_CIRCLE: {
    vi: '{unit} đã nhập vào chính đơn vị này; hai bên không thể nhập vào nhau. Chọn đơn vị khác.',
    en: '{unit} went into this very unit; they cannot go into each other. Choose another unit.',
  },
  /** Who takes over lies in another province, without a resolution of the National Assembly. Data: unit. */
  UNIT_OTHER_PROVINCE: {
    vi: '{unit} thuộc tỉnh khác; chỉ nghị quyết của Quốc hội chuyển được xã sang tỉnh khác.',
    en: '{unit} lies in another province; only a resolution of the National Assembly moves a commune there.',
  },
  /** A merger of provinces by another body. */
  UNIT_PROVINCE_BY_ASSEMBLY: {
    vi: 'Sáp nhập tỉnh do Quốc hội quyết định. Chọn Quốc hội và ghi số nghị quyết.',
    en: 'Provinces are merged by the National Assembly. Choose it and give the number of its resolution.',
  },
  /** A rank that units of the level do not have. */
  UNIT_KIND_UNFIT: {
    vi: 'Loại này không phải của cấp đơn vị đang thay đổi. Tỉnh mới là tỉnh hoặc thành phố; xã mới là xã, phường hoặc đặc khu.',
    en: 'That is no rank of units of this level. A province is Tỉnh or Thành phố, a commune Xã, Phường or Đặc khu.',
  },
  /** Another province of the merger has people here, and none of them confirmed. Data: unit. */
  UNIT_PROVINCE_CONFIRMS: {
    vi: '{unit} có người dùng trong hệ thống này nên người của {unit} xác nhận. Nhờ họ mở trang này.',
    en: '{unit} has people here, so somebody of {unit} confirms. Ask them to open this page.',
  },
  /** A renaming to the name it has. Data: unit. */
  UNIT_CHANGE_CHANGES_NOTHING: {
    vi: '{unit} đang mang đúng tên và cấp này. Ghi tên mới hoặc loại mới.',
    en: '{unit} carries this name and rank already. Write the new name or rank.',
  },
  /** A neighbour carries the new name on that day. Data: unit. */
  UNIT_NAME_TAKEN: {
    vi: 'Trong tỉnh đã có {unit} vào ngày này. Kiểm tra tên trong văn bản.',
    en: 'The province has a {unit} on this day already. Check the name in the paper.',
  },
  /** A change that was confirmed, withdrawn or undone already. Data: day. */
  UNIT_CHANGE_SETTLED: {
    vi: 'Thay đổi này đã được quyết ngày {day}. Tải lại trang để xem.',
    en: 'This change was settled on {day}. Load the page again to see it.',
  },
  /** Whoever entered a change, or asked to take it back, confirms it. */
  UNIT_CHANGE_OWN: {
    vi: 'Người đã nhập không tự xác nhận được. Nhờ người thứ hai có quyền xác nhận.',
    en: 'Whoever entered it cannot confirm it. Ask a second person who may confirm.',
  },
  /** A change that is in force cannot be taken back. Data: on. */
  UNIT_CHANGE_IN_FORCE: {
    vi: 'Thay đổi đã có hiệu lực từ ngày {on} nên không rút được. Nhập thay đổi mới theo văn bản sửa đổi.',
    en: 'The change has been in force since {on} and cannot be taken back. Enter another by the amending paper.',
  },
  /** Another change leans on this one. Data: on. */
  UNIT_CHANGE_NEEDED: {
    vi: 'Một thay đổi ngày {on} dựa vào thay đổi này. Rút thay đổi đó trước.',
    en: 'A change of {on} leans on this one. Take that one back first.',
  },
  /** Nobody was ticked to be placed. */
  PLACE_NONE_CHOSEN: {
    vi: 'Chưa chọn chủ thể nào. Đánh dấu ít nhất một chủ thể.',
    en: 'No producer is chosen. Tick at least one.',
  },
  /** The producer's commune stands, or went whole into one. Data: producer. */
  PLACE_NOT_OPEN: {
    vi: 'Nơi của {producer} không còn phải hỏi: đã có người trả lời. Tải lại trang.',
    en: 'Where {producer} lies is no longer open: somebody answered. Load the page again.',
  },
} as const;
