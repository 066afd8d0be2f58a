import { outcomeSentence } from '#domain/recognition/outcome-words.ts';
import { upperFirst, type PaperItem } from './facts.ts';
import type { Block } from './paper.ts';

const NO = { head: 'TT', width: 6, align: 'center' } as const;
const PRODUCT = { head: 'Tên sản phẩm', width: 24, align: 'left' } as const;
const PRODUCER = { head: 'Chủ thể', width: 22, align: 'left' } as const;
const SCORE = { head: 'Điểm', width: 9, align: 'center' } as const;

/** The annex of a decision: exactly what is recognised, under the names that were assessed. */
export function recognisedTable(items: readonly PaperItem[]): Block {
  return {
    kind: 'table',
    table: {
      columns: [
        NO,
        PRODUCT,
        PRODUCER,
        { head: 'Địa chỉ', width: 22, align: 'left' },
        { head: 'Bộ tiêu chí', width: 16, align: 'left' },
        SCORE,
        { head: 'Hạng sao', width: 9, align: 'center' },
      ],
      rows: items.map((item, at) => [
        String(at + 1),
        item.product,
        item.producer,
        item.address,
        item.set,
        item.score,
        `${String(item.star)} sao`,
      ]),
    },
  };
}

/** The council's results, whatever becomes of them. */
export function resultTable(items: readonly PaperItem[]): Block {
  return {
    kind: 'table',
    table: {
      columns: [
        NO,
        PRODUCT,
        PRODUCER,
        { head: 'Xã, phường', width: 15, align: 'left' },
        SCORE,
        { head: 'Kết quả', width: 24, align: 'left' },
      ],
      rows: items.map((item, at) => [
        String(at + 1),
        item.product,
        item.producer,
        item.commune,
        item.score,
        upperFirst(outcomeSentence(item, 'vi')),
      ]),
    },
  };
}

/** What one addressee is told, with the certificate that was given. */
export function toldTable(items: readonly PaperItem[]): Block {
  return {
    kind: 'table',
    table: {
      columns: [
        NO,
        PRODUCT,
        PRODUCER,
        SCORE,
        { head: 'Kết quả', width: 24, align: 'left' },
        { head: 'Giấy chứng nhận', width: 15, align: 'left' },
      ],
      rows: items.map((item, at) => [
        String(at + 1),
        item.product,
        item.producer,
        item.score,
        upperFirst(outcomeSentence(item, 'vi')),
        item.certificate ?? '–',
      ]),
    },
  };
}

/** What is proposed to the ministry. */
export function ninetyTable(items: readonly PaperItem[]): Block {
  return {
    kind: 'table',
    table: {
      columns: [
        NO,
        { ...PRODUCT, width: 27 },
        { ...PRODUCER, width: 27 },
        { head: 'Địa chỉ', width: 30, align: 'left' },
        { ...SCORE, width: 10 },
      ],
      rows: items.map((item, at) => [
        String(at + 1),
        item.product,
        item.producer,
        item.address,
        item.score,
      ]),
    },
  };
}
