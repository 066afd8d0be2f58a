/**
 * Refusals of this area: the comment says when, the sentence what to do. The first five also stand
 * against a result (`ScoringResult.refusals`).
 */
export const SCORING_REFUSALS = {
  /** A sheet leaves criteria without a choice. Data: member, count, criteria (codes). */
  INCOMPLETE_SHEET: {
    vi: 'Phiếu “{member}” còn {count} tiêu chí chưa chấm: {criteria}. Chọn một mức hoặc “không đạt mức nào” cho từng tiêu chí.',
    en: 'The sheet “{member}” leaves {count} criteria without a choice: {criteria}. Choose an option or “none reached” for each.',
  },
  /** Too few members were there, or neither chair nor deputy. Data: present, needed. */
  QUORUM: {
    vi: 'Hội đồng chưa đủ thành viên: có mặt {present}, cần {needed}, trong đó có chủ tịch hoặc phó chủ tịch.',
    en: 'The council has no quorum: {present} present, {needed} needed, among them the chair or a deputy.',
  },
  /** Members' totals lie further apart than the Regulation allows. Data: spread, allowed. */
  SPREAD: {
    vi: 'Điểm cao nhất và thấp nhất cách nhau {spread} điểm, Quy chế cho phép {allowed}. Thảo luận rồi chấm lại.',
    en: 'The highest and lowest totals lie {spread} points apart, the Regulation allows {allowed}. Discuss and score again.',
  },
  /** A ground for knock-out was confirmed: no star whatever the points. Data: grounds (ids). */
  KNOCKED_OUT: {
    vi: 'Sản phẩm thuộc trường hợp bị loại ({grounds}): không xếp sao dù đạt bao nhiêu điểm.',
    en: 'A ground for knock-out is confirmed ({grounds}): no star whatever the points.',
  },
  /** Minimum marks are missing and the Regulation does not let the star fall. Data: count, star, criteria. */
  MISSING_MARK: {
    vi: 'Thiếu {count} mức tối thiểu của hạng {star} sao (tiêu chí {criteria}). Quy chế không cho hạ sao: xem xét lại sản phẩm.',
    en: '{count} minimum marks of {star} stars are missing (criteria {criteria}). The Regulation does not let the star fall: look at the product again.',
  },
  /** A choice names a criterion the set does not have. Data: member, set, criterion. */
  UNKNOWN_CRITERION: {
    vi: 'Phiếu “{member}”: bộ {set} không có tiêu chí “{criterion}”.',
    en: 'The sheet “{member}”: the set {set} has no criterion “{criterion}”.',
  },
  /** A choice is not the 0-based number of an option. Data: member, criterion, option, last. */
  UNKNOWN_OPTION: {
    vi: 'Phiếu “{member}”, tiêu chí {criterion}: không có phương án “{option}”; chọn từ 0 đến {last} hoặc null.',
    en: 'The sheet “{member}”, criterion {criterion}: there is no option “{option}”; choose 0 to {last} or null.',
  },
  /** "None reached" was chosen and the Regulation does not allow it. Data: member, criterion. */
  NONE_REACHED_NOT_ALLOWED: {
    vi: 'Phiếu “{member}”, tiêu chí {criterion}: Quy chế không cho chọn “không đạt mức nào”. Chọn một phương án in trên phiếu.',
    en: 'The sheet “{member}”, criterion {criterion}: the Regulation does not allow “none reached”. Choose a printed option.',
  },
  /** There is no sheet to make a result of. */
  NO_SHEETS: {
    vi: 'Chưa có phiếu chấm nào.',
    en: 'There is no sheet.',
  },
  /** A member gave two sheets for one product. Data: member. */
  DUPLICATE_SHEET: {
    vi: 'Thành viên “{member}” có hai phiếu. Mỗi thành viên một phiếu.',
    en: 'The member “{member}” has two sheets. One sheet each.',
  },
  /** Numbers of appointed, present and sheets cannot all be true. Data: appointed, present, sheets. */
  ATTENDANCE_CONTRADICTS: {
    vi: 'Số thành viên không khớp: bổ nhiệm {appointed}, có mặt {present}, phiếu {sheets}. Có mặt không quá bổ nhiệm, phiếu không quá có mặt.',
    en: 'The numbers contradict: {appointed} appointed, {present} present, {sheets} sheets. Present may not exceed appointed, nor sheets present.',
  },
  /** A confirmed knock-out is not printed on this set's sheet. Data: set, ground. */
  UNKNOWN_KNOCK_OUT: {
    vi: 'Bộ {set} không có trường hợp loại “{ground}”.',
    en: 'The set {set} has no ground for knock-out “{ground}”.',
  },
} as const;
