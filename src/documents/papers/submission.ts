import { MINISTRY } from '#domain/recognition/issuer.ts';
import { spelledCount, spelledDate } from '../vietnamese-text.ts';
import {
  certified,
  grounds,
  HEAD_OF_OFFICE,
  officeHead,
  producersOf,
  starWords,
  toMinistry,
  type DecisionFacts,
} from './facts.ts';
import type { Paper } from './paper.ts';
import { resultTable } from './tables.ts';

/** The office sums up what the council came to and submits it to the chairman (Đ7.3đ). */
export function submissionPaper(facts: DecisionFacts): Paper {
  const { items } = facts;
  return {
    letterhead: officeHead(facts, 'submission', 'TTr-……'),
    subject: null,
    title: {
      kind: 'TỜ TRÌNH',
      about: 'Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP',
    },
    authority: null,
    addressees: [facts.chairman],
    blocks: [
      ...grounds(facts.legalBasis),
      {
        kind: 'paragraph',
        text: `${facts.office} tổng hợp kết quả ${sessionWords(facts)} và kính trình ${facts.chairman} như sau:`,
      },
      { kind: 'heading', text: '1. Kết quả đánh giá, phân hạng' },
      {
        kind: 'paragraph',
        text: `Hội đồng đã đánh giá ${spelledCount(items.length)} sản phẩm của ${spelledCount(producersOf(items))} chủ thể. Danh sách dưới đây là kết quả của Hội đồng, theo thứ tự của phiên họp.`,
      },
      resultTable(items),
      { kind: 'heading', text: '2. Đề nghị' },
      { kind: 'paragraph', text: `Kính đề nghị ${facts.chairman} xem xét:` },
      ...asked(facts).map((text) => ({ kind: 'item', text }) as const),
      { kind: 'heading', text: '3. Tài liệu kèm theo' },
      {
        kind: 'item',
        text: 'Dự thảo Quyết định công nhận kết quả đánh giá, phân hạng sản phẩm OCOP và phụ lục;',
      },
      { kind: 'item', text: `Biên bản ${sessionWords(facts)}.` },
      { kind: 'paragraph', text: `${facts.office} kính trình./.` },
    ],
    recipients: ['Như trên', 'Lưu: VT'],
    signatory: HEAD_OF_OFFICE,
    annexes: [],
    draft: facts.numbers.submission === undefined,
    demo: facts.demo,
  };
}

function sessionWords({ session }: DecisionFacts): string {
  return session === null
    ? 'của Hội đồng đánh giá, phân hạng sản phẩm OCOP'
    : `${session.name} ${spelledDate(session.heldOn)}`;
}

function asked(facts: DecisionFacts): readonly string[] {
  const given = certified(facts);
  const ninety = toMinistry(facts);
  const below = facts.items.filter(({ outcome }) => outcome === 'none').length;
  return [
    ...(given.length === 0
      ? []
      : [
          `Công nhận và cấp Giấy chứng nhận sản phẩm OCOP cho ${spelledCount(given.length)} sản phẩm, gồm ${starWords(given)};`,
        ]),
    ...(ninety.length === 0
      ? []
      : [
          `Phê duyệt kết quả của ${spelledCount(ninety.length)} sản phẩm đạt từ 90 điểm trở lên để đề nghị ${MINISTRY} đánh giá 5 sao;`,
        ]),
    ...(below === 0
      ? []
      : [
          `Giao thông báo kết quả và lý do cho ${spelledCount(below)} sản phẩm chưa đủ để cấp giấy chứng nhận;`,
        ]),
    'Ký ban hành Quyết định theo dự thảo kèm theo.',
  ];
}
