import { MINISTRY } from '#domain/recognition/issuer.ts';
import { spelledCount, spelledDate } from '../vietnamese-text.ts';
import {
  committeeHead,
  decisionWords,
  toMinistry,
  type DecisionFacts,
  type PaperItem,
} from './facts.ts';
import type { Annex, Paper } from './paper.ts';
import { ninetyTable } from './tables.ts';

/** The province asks the ministry to assess five stars, with the list of each product's file (Đ7.3e-2, Đ6.3). */
export function ministryLetter(facts: DecisionFacts): Paper {
  const items = toMinistry(facts);
  return {
    letterhead: committeeHead(facts, 'ministryLetter', 'UBND-……'),
    subject: 'đề nghị đánh giá, công nhận sản phẩm OCOP 5 sao',
    title: null,
    authority: null,
    addressees: [MINISTRY],
    blocks: [
      {
        kind: 'paragraph',
        text: `Thực hiện ${facts.legalBasis[0] ?? 'quy định về Chương trình OCOP'}; căn cứ ${decisionWords(facts)} về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP, ${facts.committee} kính đề nghị ${MINISTRY} xem xét, đánh giá và công nhận sản phẩm OCOP 5 sao đối với ${spelledCount(items.length)} sản phẩm đạt từ 90 điểm trở lên:`,
      },
      ninetyTable(items),
      {
        kind: 'paragraph',
        text: 'Hồ sơ gửi kèm gồm 01 bộ giấy và 01 bộ điện tử cho mỗi sản phẩm, theo danh mục kèm theo.',
      },
      { kind: 'paragraph', text: `${facts.committee} trân trọng đề nghị./.` },
    ],
    recipients: ['Như trên', facts.office, 'Lưu: VT'],
    signatory: { onBehalfOf: 'Ủy ban nhân dân', title: 'Chủ tịch', name: '' },
    annexes: items.map((item, at) => fileList(facts, item, at)),
    draft: facts.numbers.ministryLetter === undefined,
    demo: facts.demo,
  };
}

/** What lies in the file of one product, in the order of the decision. */
function fileList(facts: DecisionFacts, item: PaperItem, at: number): Annex {
  const rows = papersOf(facts, item).map(([paper, copies], no) => [String(no + 1), paper, copies]);
  return {
    label: `DANH MỤC HỒ SƠ SỐ ${spelledCount(at + 1)}`,
    about: `Sản phẩm ${item.product} của ${item.producer}`,
    under: '(Kèm theo công văn đề nghị đánh giá, công nhận sản phẩm OCOP 5 sao)',
    landscape: false,
    blocks: [
      {
        kind: 'table',
        table: {
          columns: [
            { head: 'TT', width: 8, align: 'center' },
            { head: 'Tài liệu', width: 68, align: 'left' },
            { head: 'Số lượng', width: 24, align: 'center' },
          ],
          rows,
        },
      },
    ],
  };
}

const SETS = '01 giấy, 01 điện tử';

/** Another list for a re-assessment, which asks no report of advisory group and council (Đ6.3b). */
function papersOf(facts: DecisionFacts, item: PaperItem): readonly (readonly [string, string])[] {
  const samples: readonly (readonly [string, string])[] =
    item.samples > 0 ? [['Mẫu sản phẩm', `${spelledCount(item.samples)} mẫu`]] : [];
  const product = [
    ['Hồ sơ sản phẩm của chủ thể và các văn bản của cấp xã', SETS],
    ['Tài liệu kiểm tra, xác minh, kết quả kiểm nghiệm bổ sung (nếu có)', SETS],
    ...samples,
  ] as const;
  const letter = [`Văn bản đề nghị của ${facts.committee}`, SETS] as const;
  if (item.kind === 'reassessment')
    return [letter, [`Báo cáo của ${facts.office}`, SETS], ...product];
  return [
    letter,
    ['Báo cáo đánh giá của Tổ tư vấn', SETS],
    [`Báo cáo kết quả của Hội đồng${held(facts)}`, SETS],
    [`Văn bản phê duyệt kết quả: ${decisionWords(facts)}`, SETS],
    ...product,
  ];
}

function held({ session }: DecisionFacts): string {
  return session === null ? '' : `, kèm biên bản ${session.name} ${spelledDate(session.heldOn)}`;
}
