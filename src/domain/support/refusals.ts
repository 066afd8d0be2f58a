import { CONCERN_REFUSALS } from './concerns/refusals.ts';
import { SUPPORT_RECORD_REFUSALS } from './records/refusals.ts';

/** Refusals of rewards by star, and of the records of support. */
export const SUPPORT_REFUSALS = {
  ...SUPPORT_RECORD_REFUSALS,
  ...CONCERN_REFUSALS,
  // Not an amount of whole đồng that one can read in one way only.
  AMOUNT_NOT_WHOLE: {
    vi: '“{text}” không phải số tiền đồng nguyên. Ghi như 8000000 hoặc 8.000.000.',
    en: '“{text}” is no amount of whole đồng. Write 8000000 or 8.000.000.',
  },
  // Rules that pay nothing for anything.
  REWARD_RULES_EMPTY: {
    vi: 'Quy định chưa có mức thưởng nào. Ghi ít nhất một mức.',
    en: 'The rules have no amount yet. Give at least one.',
  },
  // An upgrade pays a difference, but the star has no amount of its own.
  REWARD_DIFFERENCE_OF_NOTHING: {
    vi: 'Hạng {star} sao trả phần chênh khi nâng hạng thì phải có mức công nhận lần đầu.',
    en: 'Where an upgrade to {star} stars pays the difference, {star} stars need an amount of their own.',
  },
  // The paper is dated ahead, or the rules would be in force before it.
  REWARD_PAPER_AHEAD: {
    vi: 'Ngày ký văn bản {day} còn ở phía trước.',
    en: 'The paper is dated {day}, which is still to come.',
  },
  REWARD_RULES_BEFORE_PAPER: {
    vi: 'Quy định không áp dụng được cho quyết định trước ngày ký văn bản {day}.',
    en: 'The rules cannot be in force before the paper of {day}.',
  },
  // Rewards of decisions of that day or later have been approved by other rules.
  REWARD_RULES_OVERTAKEN: {
    vi: 'Đã duyệt thưởng cho quyết định ngày {day} theo quy định khác. Quy định mới áp dụng từ sau ngày đó.',
    en: 'Rewards for a decision of {day} were approved by other rules. New rules hold from later on.',
  },
  // Another version waits for the leader.
  REWARD_RULES_WAIT: {
    vi: 'Quy định số {number} đang chờ lãnh đạo xác nhận. Rút hoặc chờ xong rồi lập quy định khác.',
    en: 'The rules of paper {number} wait for the leader. Withdraw them or wait.',
  },
  // Nothing of rules was in force on the day of the decision.
  REWARD_NO_RULES: {
    vi: 'Ngày {day} chưa có quy định thưởng nào áp dụng. Công bố quy định trước.',
    en: 'No reward rules were in force on {day}. Publish them first.',
  },
  // The decision is not signed, so nobody is due anything for it.
  REWARD_DECISION_NOT_SIGNED: {
    vi: 'Quyết định số {number} chưa ký nên chưa lập được danh sách thưởng.',
    en: 'Decision {number} is not signed yet, so no list of rewards can be made.',
  },
  // Everything of the decision stands on lists that wait or are approved.
  REWARD_NOTHING_LEFT: {
    vi: 'Mọi giấy chứng nhận của quyết định số {number} đã có trong danh sách thưởng.',
    en: 'Every certificate of decision {number} stands on a list of rewards already.',
  },
  // An earlier decision on a product of this list has no approved list: the difference could not be told.
  REWARD_EARLIER_LIST_FIRST: {
    vi: 'Sản phẩm “{product}” còn chờ duyệt thưởng theo quyết định số {number}. Làm xong danh sách đó trước.',
    en: 'The reward of “{product}” for decision {number} is not approved yet. Finish that list first.',
  },
  // Something has changed since the list was made: a star was revoked, another list approved.
  REWARD_LIST_OUT_OF_DATE: {
    vi: 'Số tiền đã thay đổi từ khi lập danh sách. Trả lại để Văn phòng lập danh sách mới.',
    en: 'The amounts have changed since the list was made. Send it back for a new one.',
  },
  // The page that was approved is not the list that stands.
  REWARD_NOT_AS_SHOWN: {
    vi: 'Danh sách không còn như trang đã mở. Mở lại trang rồi duyệt.',
    en: 'The list is no longer what the page showed. Open it again.',
  },
  // What the act needs is already settled.
  REWARD_ALREADY_SETTLED: {
    vi: 'Việc này đã xong hoặc đã trả lại, không làm lại được.',
    en: 'This has been settled or sent back and cannot be done again.',
  },
  // A payment before the list was approved.
  REWARD_NOT_APPROVED: {
    vi: 'Danh sách chưa được duyệt nên chưa ghi chi được.',
    en: 'The list is not approved yet, so no payment can be recorded.',
  },
  REWARD_NOT_ON_LIST: {
    vi: 'Sản phẩm này không có tiền thưởng trong danh sách.',
    en: 'This product has no reward on the list.',
  },
  // More than is due.
  REWARD_PAID_TOO_MUCH: {
    vi: 'Còn phải chi {left} đồng. Không ghi chi nhiều hơn.',
    en: '{left} đồng are left to pay. No more can be recorded.',
  },
  REWARD_STAR_GONE: {
    vi: 'Sao của sản phẩm này đã bị thu hồi hoặc hủy, không chi thưởng nữa.',
    en: 'The star of this product was revoked or struck out; nothing more is paid.',
  },
  REWARD_PAID_AHEAD: {
    vi: 'Ngày chi {day} còn ở phía trước. Ghi sau khi đã chi.',
    en: 'The day {day} is still to come. Record what has been paid.',
  },
  REWARD_PAID_BEFORE_APPROVED: {
    vi: 'Ngày chi không được trước ngày duyệt danh sách {day}.',
    en: 'Nothing was paid before {day}, when the list was approved.',
  },
  // A payment that is not there, or was corrected before.
  REWARD_NO_SUCH_PAYMENT: {
    vi: 'Không có lần chi này, hoặc lần chi đã được sửa. Mở lại trang.',
    en: 'There is no such payment, or it was corrected before. Open the page again.',
  },
} as const;
