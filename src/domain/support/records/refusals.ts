/** Refusals of the records of support: the comment says when, the sentence what to do. */
export const SUPPORT_RECORD_REFUSALS = {
  /** A field that every record of the kind must have is empty. */
  SUPPORT_FIELD_MISSING: {
    vi: 'Ô này chưa điền. Điền rồi lưu lại.',
    en: 'This field is empty. Fill it in and save again.',
  },
  /** A value that the list does not have. */
  SUPPORT_NOT_OFFERED: {
    vi: 'Giá trị này không có trong danh sách. Chọn lại.',
    en: 'This is not in the list. Choose again.',
  },
  /** A count with other characters. */
  SUPPORT_NOT_A_NUMBER: {
    vi: 'Ô này chỉ ghi số nguyên, ví dụ 34. Không có thì ghi 0, chưa biết thì để trống.',
    en: 'Only a whole number fits here, for example 34. Write 0 for none, leave it empty when it is not known.',
  },
  /** Something that was done has a day to come. Data: day. */
  SUPPORT_DAY_AHEAD: {
    vi: 'Ngày {day} chưa đến. Chỉ ghi việc đã làm.',
    en: '{day} has not come yet. Only what was done is entered.',
  },
  /** The last day lies before the first. */
  SUPPORT_ENDS_BEFORE: {
    vi: 'Ngày kết thúc đứng trước ngày bắt đầu. Xem lại hai ngày.',
    en: 'The last day lies before the first. Look at both days.',
  },
  /** Sources without the cost that they are of. Data: sum. */
  SUPPORT_COST_MISSING: {
    vi: 'Các nguồn cộng lại {sum} đồng nhưng chưa ghi kinh phí. Ghi kinh phí.',
    en: 'The sources add up to {sum} đồng, but there is no cost. Enter the cost.',
  },
  /** The sources add up to more than the cost. Data: sum, cost. */
  SUPPORT_SOURCES_MORE: {
    vi: 'Các nguồn cộng lại {sum} đồng, nhiều hơn kinh phí {cost} đồng. Xem lại các số.',
    en: 'The sources add up to {sum} đồng, more than the cost of {cost} đồng. Look at the amounts.',
  },
  /** The sources leave a part of the cost open. Data: left, cost. */
  SUPPORT_SOURCES_LESS: {
    vi: 'Còn {left} đồng trong kinh phí {cost} đồng chưa ghi từ nguồn nào. Ghi cho đủ.',
    en: 'Of the cost of {cost} đồng, {left} đồng have no source yet. Enter where they come from.',
  },
  /** A contract over another amount than the record costs. Data: value, cost. */
  SUPPORT_CONTRACT_DIFFERS: {
    vi: 'Giá trị hợp đồng {value} đồng khác kinh phí {cost} đồng. Phần ngoài hợp đồng ghi thành một lần khác.',
    en: 'The contract of {value} đồng differs from the cost of {cost} đồng. What lies outside of it is entered as another record.',
  },
  /** A contract of which everything is said but what it is worth. */
  SUPPORT_CONTRACT_VALUE_MISSING: {
    vi: 'Hợp đồng chưa có giá trị. Ghi số tiền, hoặc để trống cả phần hợp đồng.',
    en: 'The contract has no value. Enter the amount, or leave the whole part empty.',
  },
  /** More women or certificates than people. Data: part, all. */
  SUPPORT_MORE_THAN_ALL: {
    vi: 'Số này ({part}) nhiều hơn tổng số người đã ghi ({all}). Xem lại các số.',
    en: 'This number ({part}) is larger than all people together ({all}). Look at the numbers.',
  },
  /** The unit was not there yet or lies outside the reach. */
  SUPPORT_UNIT_NOT_YOURS: {
    vi: 'Đơn vị này ngoài địa bàn phụ trách. Chọn đơn vị khác.',
    en: 'This unit lies outside your area. Choose another.',
  },
  /** Acts on a record that is closed. */
  SUPPORT_CLOSED: {
    vi: 'Lần này đã đóng vì ghi nhầm. Mở lại trước rồi hãy ghi tiếp.',
    en: 'This record is closed as a mistake. Open it again first.',
  },
  /** Opens what is open. */
  SUPPORT_NOT_CLOSED: {
    vi: 'Lần này không đóng, nên không cần mở lại.',
    en: 'This record is not closed, so there is nothing to open again.',
  },
  /** A correction that changes nothing. */
  SUPPORT_NOTHING_CHANGED: {
    vi: 'Không có gì khác bản đang ghi. Sửa rồi lưu, hoặc quay lại.',
    en: 'Nothing differs from what stands. Change something and save, or go back.',
  },
  /** Tied to a producer or product outside the reach, closed, or not in the register. */
  SUPPORT_OUTSIDE_REACH: {
    vi: 'Chủ thể hoặc sản phẩm này ngoài địa bàn phụ trách, đã đóng hoặc không có trong sổ. Chọn mục khác.',
    en: 'This producer or product lies outside your area, is closed, or is not in the register. Choose another.',
  },
  /** Tied twice. */
  SUPPORT_LINKED_ALREADY: {
    vi: 'Lần này đã ghi cho mục đó rồi.',
    en: 'This is tied already.',
  },
  /** Unties what is not tied. */
  SUPPORT_NOT_LINKED: {
    vi: 'Mục này không còn gắn. Mở lại trang để xem.',
    en: 'This is not tied any more. Open the page again to see.',
  },
  /** A payment where there is no contract. */
  SUPPORT_NO_CONTRACT: {
    vi: 'Lần này không có hợp đồng: kinh phí theo nguồn đã là số đã chi. Ghi hợp đồng trước khi ghi thanh toán.',
    en: 'There is no contract: the cost by source is what was spent. Enter the contract before a payment.',
  },
  /** Payments that add up to more than the contract. Data: left. */
  SUPPORT_PAID_TOO_MUCH: {
    vi: 'Hợp đồng còn {left} đồng chưa thanh toán. Không ghi nhiều hơn.',
    en: '{left} đồng of the contract are left to pay. No more can be recorded.',
  },
  /** A contract that would come to less than was paid by it. Data: paid. */
  SUPPORT_PAID_MORE: {
    vi: 'Đã thanh toán {paid} đồng theo hợp đồng. Giá trị hợp đồng không thể ít hơn; gỡ lần thanh toán ghi nhầm trước.',
    en: '{paid} đồng were paid by the contract. It cannot be worth less; strike out the wrong payment first.',
  },
  /** A payment before the contract was signed. Data: day. */
  SUPPORT_PAID_BEFORE: {
    vi: 'Ngày thanh toán đứng trước ngày hợp đồng {day}. Xem lại hai ngày.',
    en: 'The payment lies before the contract of {day}. Look at both days.',
  },
  /** A payment that is not there, or was struck out. */
  SUPPORT_NO_SUCH_PAYMENT: {
    vi: 'Không có lần thanh toán này, hoặc đã gỡ. Mở lại trang.',
    en: 'There is no such payment, or it was struck out. Open the page again.',
  },
  /** A list of people where the kind keeps none. */
  SUPPORT_NO_PEOPLE_HERE: {
    vi: 'Loại này không có danh sách người.',
    en: 'This kind keeps no list of people.',
  },
  /** The same name and producer in one course: perhaps one person twice. */
  SUPPORT_PERSON_TWICE: {
    vi: 'Lớp này đã có người cùng tên của cùng chủ thể. Nếu là người khác, đánh dấu “Là người khác” rồi ghi lại.',
    en: 'The course has somebody of this name and producer already. If it is another person, tick “Another person” and save again.',
  },
  /** A certificate of a day before the course, or half of a certificate. */
  SUPPORT_CERTIFICATE_BEFORE: {
    vi: 'Ngày cấp chứng chỉ đứng trước ngày bắt đầu lớp. Xem lại ngày.',
    en: 'The certificate lies before the first day of the course. Look at the day.',
  },
  /** Strikes out somebody who is not on the list. */
  SUPPORT_NO_SUCH_PERSON: {
    vi: 'Người này không còn trong danh sách. Mở lại trang.',
    en: 'This person is not on the list any more. Open the page again.',
  },
  /** States that there was nothing where records stand. Data: count. */
  SUPPORT_NOT_NONE: {
    vi: 'Đã ghi {count} lần thuộc loại này trong năm, nên không khai “không có”.',
    en: '{count} records of this kind stand in the year, so it was not nothing.',
  },
  /** Stated twice. */
  SUPPORT_NONE_STATED: {
    vi: 'Đơn vị đã khai “không có” cho loại và năm này.',
    en: 'The unit has stated this for the kind and year already.',
  },
  /** A year that has not begun. */
  SUPPORT_YEAR_AHEAD: {
    vi: 'Năm {year} chưa đến. Khai khi năm đã bắt đầu.',
    en: '{year} has not begun yet.',
  },
  /** Takes back what was taken back. */
  SUPPORT_NONE_ENDED: {
    vi: 'Lời khai này không còn. Mở lại trang.',
    en: 'This statement does not stand any more. Open the page again.',
  },
} as const;
