import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { outcomeSentence } from '#domain/recognition/outcome-words.ts';
import type { DecisionPaper } from '#domain/recognition/papers.ts';
import { letterheadLines, signatureBlock } from '../../official.ts';
import { spelledCount, spelledDate } from '../../vietnamese-text.ts';
import {
  certified,
  kept,
  producersOf,
  starWords,
  toMinistry,
  upperFirst,
  type DecisionFacts,
  type PaperItem,
} from '../facts.ts';
import { DEMO_WORDS, DRAFT_WORDS, type Paper } from '../paper.ts';

/** What a template's places are filled with: a text each, or rows of texts that a part of it is said again for. */
export type TemplateData = Readonly<Record<string, string | readonly TemplateRow[]>>;
export type TemplateRow = Readonly<Record<string, string>>;

/**
 * The same facts as the built-in layout prints, under the names that an office writes between braces. `items`
 * are those that the paper is about: of a notice the addressee's own.
 */
export function templateData(
  kind: DecisionPaper,
  facts: DecisionFacts,
  paper: Paper,
  items: readonly PaperItem[],
): TemplateData {
  return { ...head(paper), ...said(facts), ...ROWS[kind](facts, items) };
}

function head(paper: Paper): TemplateData {
  const { superior, issuer, number, placeAndDate } = letterheadLines(paper.letterhead);
  const { lines, name } = signatureBlock(paper.signatory);
  return {
    cơ_quan_chủ_quản: superior,
    cơ_quan_ban_hành: issuer,
    số_ký_hiệu: number,
    địa_danh_ngày_tháng: placeAndDate,
    kính_gửi: paper.addressees.join('; '),
    chức_vụ_người_ký: lines.join('\n'),
    họ_tên_người_ký: name,
    // Without it a paper that nobody has signed would look like one that holds.
    ghi_chú_dự_thảo: [paper.draft ? DRAFT_WORDS : '', paper.demo ? DEMO_WORDS : '']
      .filter((words) => words !== '')
      .join('\n'),
  };
}

function said(facts: DecisionFacts): TemplateData {
  const { session, numbers, dated, validTo } = facts;
  return {
    ủy_ban: facts.committee,
    chủ_tịch: facts.chairman,
    cơ_quan_tham_mưu: facts.office,
    số_quyết_định: facts.number,
    ngày_quyết_định: spelledDate(dated),
    tên_phiên_họp: session?.name ?? '',
    ngày_phiên_họp: session ? spelledDate(session.heldOn) : '',
    số_tờ_trình: numbers.submission?.number ?? '……',
    ngày_tờ_trình: numbers.submission ? spelledDate(numbers.submission.dated) : 'ngày …… tháng ……',
    giấy_có_giá_trị_từ: formatVietnameseDate(dated),
    giấy_có_giá_trị_đến: formatVietnameseDate(validTo),
    số_sản_phẩm: spelledCount(facts.items.length),
    số_chủ_thể: spelledCount(producersOf(facts.items)),
    số_được_công_nhận: spelledCount(certified(facts).length),
    cơ_cấu_hạng_sao: starWords(certified(facts)),
    số_đề_nghị_bộ: spelledCount(toMinistry(facts).length),
  };
}

type RowsOf = (facts: DecisionFacts, items: readonly PaperItem[]) => TemplateData;

/** Which lists a paper has: a decision names nobody of one or two stars (Đ4.1a-2). */
const ROWS: Readonly<Record<DecisionPaper, RowsOf>> = {
  submission: (facts, items) => ({ căn_cứ: bases(facts), sản_phẩm: rows(items) }),
  decision: (facts) => ({
    căn_cứ: bases(facts),
    công_nhận: rows(certified(facts)),
    đề_nghị_bộ: rows(toMinistry(facts)),
    giữ_hạng: rows(kept(facts)),
  }),
  ministryLetter: (facts) => ({ căn_cứ: bases(facts), đề_nghị_bộ: rows(toMinistry(facts)) }),
  notice: (_facts, items) => ({ sản_phẩm: rows(items) }),
};

/** What a template of a paper may not leave out: a decision that lacks a list would be another decision. */
export const NEEDED: Readonly<Record<DecisionPaper, readonly string[]>> = {
  submission: ['số_ký_hiệu', 'ghi_chú_dự_thảo', 'sản_phẩm'],
  decision: ['số_ký_hiệu', 'ghi_chú_dự_thảo', 'công_nhận', 'đề_nghị_bộ', 'giữ_hạng'],
  ministryLetter: ['số_ký_hiệu', 'ghi_chú_dự_thảo', 'đề_nghị_bộ'],
  notice: ['số_ký_hiệu', 'ghi_chú_dự_thảo', 'sản_phẩm'],
};

function bases({ legalBasis }: DecisionFacts): readonly TemplateRow[] {
  return legalBasis.map((nội_dung) => ({ nội_dung }));
}

function rows(items: readonly PaperItem[]): readonly TemplateRow[] {
  return items.map((item, at) => ({
    tt: String(at + 1),
    tên_sản_phẩm: item.product,
    chủ_thể: item.producer,
    địa_chỉ: item.address,
    xã_phường: item.commune,
    bộ_tiêu_chí: item.set,
    điểm: item.score,
    hạng_sao: `${String(item.star)} sao`,
    hạng_đang_có: item.heldStar === null ? '' : `${String(item.heldStar)} sao`,
    kết_quả: upperFirst(outcomeSentence(item, 'vi')),
    giấy_chứng_nhận: item.certificate ?? '–',
  }));
}
