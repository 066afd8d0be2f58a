import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { isCertified } from '#domain/recognition/outcome.ts';
import { spelledCount } from '../vietnamese-text.ts';
import {
  decisionWords,
  HEAD_OF_OFFICE,
  officeHead,
  type DecisionFacts,
  type PaperItem,
} from './facts.ts';
import type { Block, Paper } from './paper.ts';
import { toldTable } from './tables.ts';

/** Whom a notice is for: a producer, or the commune where producers have their seat. */
export interface Addressee {
  readonly name: string;
  readonly items: readonly PaperItem[];
  readonly of: 'producer' | 'commune';
}

/** Producer and commune are told the result in writing, also where nothing was recognised (Đ7.3g). */
export function noticePaper(facts: DecisionFacts, { name, items, of }: Addressee): Paper {
  const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
  return {
    letterhead: officeHead(facts, 'notice', 'TB-……'),
    subject: null,
    title: { kind: 'THÔNG BÁO', about: 'Kết quả đánh giá, phân hạng sản phẩm OCOP' },
    authority: null,
    addressees: [name],
    blocks: [
      paragraph(
        `Căn cứ ${decisionWords(facts)} và kết quả của Hội đồng, ${facts.office} thông báo kết quả đánh giá ${spelledCount(items.length)} sản phẩm ${of === 'producer' ? `của ${name}` : 'do cấp xã gửi'} như sau:`,
      ),
      toldTable(items),
      ...(items.some(({ outcome }) => isCertified(outcome))
        ? [
            paragraph(
              `Giấy chứng nhận có giá trị từ ngày ${formatVietnameseDate(facts.dated)} đến hết ngày ${formatVietnameseDate(facts.validTo)}.`,
            ),
          ]
        : []),
      paragraph(
        of === 'producer'
          ? 'Điểm, hạng và lý do theo từng tiêu chí đọc được tại hồ sơ của sản phẩm trong hệ thống. Đề nghị đơn vị xác nhận đã đọc thông báo này.'
          : 'Đề nghị cấp xã xác nhận đã đọc thông báo này và cùng hướng dẫn chủ thể thực hiện quy định sau công nhận.',
      ),
      paragraph(`${facts.office} trân trọng thông báo./.`),
    ],
    recipients: ['Như trên', facts.committee, 'Lưu: VT'],
    signatory: HEAD_OF_OFFICE,
    annexes: [],
    draft: facts.numbers.notice === undefined,
    demo: facts.demo,
  };
}
