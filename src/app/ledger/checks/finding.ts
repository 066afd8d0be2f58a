import { refusal, type Refusal } from '#domain/result.ts';
import type { Subject } from '#storage/ledger/read-acts.ts';
import type { RecordKey } from '#storage/ledger/records.ts';

/** The first wrong thing, by name; `null` when there is none. */
export type Finding = Refusal | null;

const SUBJECTS: Readonly<Record<Subject['kind'], readonly [vi: string, en: string]>> = {
  dossier: ['hồ sơ', 'dossier'],
  session: ['phiên họp', 'session'],
  decision: ['quyết định', 'decision'],
  certificate: ['giấy chứng nhận', 'certificate'],
  acceptance: ['việc chấp nhận một điều sai', 'acceptance of a finding'],
  unitChange: ['thay đổi đơn vị hành chính', 'change of units'],
  account: ['tài khoản', 'account'],
  producer: ['chủ thể', 'producer'],
  regulation: ['Quy chế', 'Regulation'],
  renewal: ['câu trả lời về gia hạn', 'answer about renewal'],
  revocation: ['vụ thu hồi', 'revocation'],
  check: ['cuộc kiểm tra', 'check'],
  checkPlan: ['kế hoạch kiểm tra', 'plan of checks'],
  misuse: ['phản ánh vi phạm', 'report of misuse'],
  rewardRules: ['quy định thưởng', 'reward rules'],
  rewardList: ['danh sách thưởng', 'list of rewards'],
  support: ['lần hỗ trợ', 'record of support'],
  concern: ['khó khăn, kiến nghị', 'concern'],
  supportNone: ['lời khai không có', 'statement of nothing'],
  entry: ['mục của sổ', 'entry of a register'],
  import: ['danh sách nhập vào', 'imported list'],
  paperTemplate: ['mẫu văn bản', 'paper template'],
  idea: ['ý tưởng sản phẩm', 'idea of a product'],
  cycle: ['chu trình của năm', 'cycle of a year'],
  plan: ['kế hoạch OCOP', 'plan'],
  report: ['báo cáo', 'report'],
};

const RECORDS: Readonly<Record<RecordKey['kind'], readonly [vi: string, en: string]>> = {
  act: ['việc', 'act'],
  file: ['tệp', 'file'],
  regulation: ['Quy chế', 'Regulation'],
  decision: ['quyết định', 'decision'],
  certificate: ['giấy chứng nhận', 'certificate'],
  signed_paper: ['bản in đã ký', 'signed paper'],
  criteria_wording: ['nguyên văn bộ tiêu chí', 'wording of the criteria'],
  statement: ['lần ghi dữ kiện', 'statement of facts'],
};

type SubjectFinding =
  'LEDGER_ACT_MISSING' | 'LEDGER_ACT_CHANGED' | 'LEDGER_CHAIN_BROKEN' | 'LEDGER_STATE_DIFFERS';

/** What is wrong with a subject, at one of its acts where it is one. */
export function ofSubject(
  code: SubjectFinding,
  { kind, id }: Pick<Subject, 'kind' | 'id'>,
  seq?: number,
): Refusal {
  const [subject_vi, subject_en] = SUBJECTS[kind];
  const at = seq === undefined ? {} : { seq };
  return refusal(code, { subject_vi, subject_en, id, ...at });
}

/** What is wrong with a record of the log. */
export function ofRecord(
  code: 'LEDGER_RECORD_GONE' | 'LEDGER_RECORD_CHANGED' | 'LEDGER_RECORD_UNLOGGED',
  { kind, recordId }: RecordKey,
  position?: number,
): Refusal {
  const [record_vi, record_en] = RECORDS[kind];
  const at = position === undefined ? {} : { position };
  return refusal(code, { record_vi, record_en, id: recordId, ...at });
}
