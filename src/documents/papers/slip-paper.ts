import type { Letterhead } from '../official.ts';
import type { Paper, PaperBar } from './paper.ts';

/** The control slip as it is printed. */
export interface SlipFacts {
  readonly letterhead: Letterhead;
  /** Code or name, product, producer, kind and set. */
  readonly dossier: string;
  readonly summary: string;
  /** Who, what, from, to, working days, used of the term, result. */
  readonly rows: readonly (readonly string[])[];
  readonly bars: readonly PaperBar[];
  readonly note: string;
  readonly foot: string;
  readonly demo: boolean;
}

/** Who had a dossier from when to when (phiếu kiểm soát quá trình giải quyết hồ sơ). */
export function slipPaper(facts: SlipFacts): Paper {
  return {
    letterhead: facts.letterhead,
    subject: null,
    title: { kind: 'PHIẾU KIỂM SOÁT', about: 'Quá trình giải quyết hồ sơ' },
    authority: null,
    addressees: [],
    blocks: [
      { kind: 'paragraph', text: `Hồ sơ: ${facts.dossier}` },
      { kind: 'paragraph', text: facts.summary },
      {
        kind: 'table',
        table: {
          columns: [
            { head: 'Ai giữ', width: 18, align: 'left' },
            { head: 'Việc', width: 24, align: 'left' },
            { head: 'Nhận', width: 13, align: 'right' },
            { head: 'Giao', width: 13, align: 'right' },
            { head: 'Ngày làm việc', width: 10, align: 'right' },
            { head: 'Đã dùng / hạn', width: 10, align: 'center' },
            { head: 'Kết quả', width: 12, align: 'center' },
          ],
          rows: facts.rows,
        },
      },
      { kind: 'bars', bars: facts.bars },
      { kind: 'paragraph', text: facts.note },
    ],
    recipients: ['Lưu: hồ sơ'],
    signatory: { title: 'Người lập', name: '' },
    annexes: [],
    draft: false,
    foot: facts.foot,
    demo: facts.demo,
  };
}
