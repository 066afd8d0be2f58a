import type { Letterhead } from '../official.ts';
import { HEAD_OF_OFFICE } from './facts.ts';
import type { Paper } from './paper.ts';

/** The six counts as they are printed. */
export interface CountsFacts {
  readonly letterhead: Letterhead;
  /** "Quý IV/2026, từ 01/10/2026 đến 24/11/2026". */
  readonly about: string;
  /** "31 + 154 = 22 + 124 + 39 = 185 hồ sơ." */
  readonly equation: string;
  /** Name, six counts and how many are in time, as the page shows them; the last row is the sum. */
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly foot: string;
  readonly demo: boolean;
}

const FIGURE = { width: 11, align: 'right' } as const;

/** The report on dossiers received and settled, for the head to sign: nobody has signed what was printed. */
export function countsPaper(facts: CountsFacts): Paper {
  const heads = ['Chuyển sang', 'Nhận', 'Trả lại, rút', 'Đã giải quyết'];
  return {
    letterhead: facts.letterhead,
    subject: null,
    title: { kind: 'BÁO CÁO', about: `Tiếp nhận và giải quyết hồ sơ OCOP, ${facts.about}` },
    authority: null,
    addressees: [],
    blocks: [
      { kind: 'paragraph', text: facts.equation },
      {
        kind: 'table',
        table: {
          columns: [
            { head: 'Bàn tiếp nhận', width: 23, align: 'left' },
            ...[...heads, 'Đang giải quyết', 'Quá hạn', 'Đúng hạn'].map((head) => ({
              head,
              ...FIGURE,
            })),
          ],
          rows: facts.rows,
        },
      },
      ...facts.notes.map((text) => ({ kind: 'paragraph', text }) as const),
    ],
    recipients: ['Lưu: VT'],
    signatory: HEAD_OF_OFFICE,
    annexes: [],
    draft: false,
    foot: facts.foot,
    demo: facts.demo,
  };
}
