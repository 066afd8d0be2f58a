import { formatVietnameseDate } from '#domain/calendar/plain-date.ts';
import { MINISTRY } from '#domain/recognition/issuer.ts';
import { numberAndSign } from '../official.ts';
import { capitals, spelledCount, spelledDate } from '../vietnamese-text.ts';
import {
  certified,
  decisionWords,
  grounds,
  kept,
  producersOf,
  starWords,
  toMinistry,
  type DecisionFacts,
} from './facts.ts';
import type { Annex, Paper } from './paper.ts';
import { ninetyTable, recognisedTable } from './tables.ts';

/**
 * The decision of the chairman with its annexes (Đ7.3e). Products of one and two stars stand in no
 * decision (Đ4.1a-2); those of ninety points are approved and proposed to the ministry (Đ7.3e-2).
 */
export function decisionPaper(facts: DecisionFacts): Paper {
  return {
    letterhead: {
      superior: null,
      issuer: facts.committee,
      ...numberAndSign(facts.number, 'QĐ-UBND'),
      place: facts.place,
      date: facts.dated,
      year: Number(facts.dated.slice(0, 4)),
    },
    subject: null,
    title: {
      kind: 'QUYẾT ĐỊNH',
      about: 'Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP',
    },
    authority: capitals(facts.chairman),
    addressees: [],
    blocks: [
      ...grounds(facts.legalBasis),
      { kind: 'ground', text: proposal(facts) },
      { kind: 'centred', text: 'QUYẾT ĐỊNH:' },
      ...articles(facts),
    ],
    recipients: ['Như Điều cuối', facts.office, `Lưu: VT`],
    signatory: { title: facts.signer.title, name: facts.signer.name },
    annexes: annexes(facts),
    draft: !facts.signed,
    demo: facts.demo,
  };
}

function proposal({ office, numbers: { submission } }: DecisionFacts): string {
  const paper =
    submission === undefined
      ? 'Tờ trình số …… ngày …… tháng ……'
      : `Tờ trình số ${submission.number} ${spelledDate(submission.dated)}`;
  return `Theo đề nghị của ${office} tại ${paper}.`;
}

function articles(facts: DecisionFacts): Paper['blocks'] {
  const texts = [
    ...recognition(facts),
    ...ninety(facts),
    ...unchanged(facts),
    `Giao ${facts.office} thông báo kết quả bằng văn bản đến Ủy ban nhân dân cấp xã và chủ thể; công bố sản phẩm được công nhận theo quy định.`,
    'Quyết định này có hiệu lực kể từ ngày ký.',
    `Chánh Văn phòng ${facts.committee}, ${facts.office}, thủ trưởng các cơ quan, đơn vị có liên quan, Chủ tịch Ủy ban nhân dân các xã, phường có sản phẩm và các chủ thể có tên tại Quyết định này chịu trách nhiệm thi hành./.`,
  ];
  return texts.map((text, at) => ({ kind: 'article', label: `Điều ${String(at + 1)}.`, text }));
}

function recognition(facts: DecisionFacts): readonly string[] {
  const items = certified(facts);
  if (items.length === 0) return [];
  const { dated, validTo } = facts;
  return [
    `Công nhận và cấp Giấy chứng nhận sản phẩm OCOP cho ${spelledCount(items.length)} sản phẩm của ${spelledCount(producersOf(items))} chủ thể, gồm ${starWords(items)} (Phụ lục I kèm theo).`,
    `Giấy chứng nhận có giá trị từ ngày ${formatVietnameseDate(dated)} đến hết ngày ${formatVietnameseDate(validTo)}.`,
  ];
}

function ninety(facts: DecisionFacts): readonly string[] {
  const items = toMinistry(facts);
  if (items.length === 0) return [];
  const annex = certified(facts).length > 0 ? 'Phụ lục II' : 'Phụ lục I';
  return [
    `Phê duyệt kết quả đánh giá ${spelledCount(items.length)} sản phẩm đạt từ 90 điểm trở lên (${annex} kèm theo); giao ${facts.office} hoàn thiện hồ sơ, trình ${facts.committee} đề nghị ${MINISTRY} đánh giá, công nhận sản phẩm OCOP 5 sao.`,
  ];
}

function unchanged(facts: DecisionFacts): readonly string[] {
  return kept(facts).map(
    ({ product, producer, heldStar }) =>
      `Giữ nguyên hạng ${String(heldStar)} sao và thời hạn của giấy chứng nhận đang có đối với sản phẩm ${product} của ${producer}.`,
  );
}

function annexes(facts: DecisionFacts): readonly Annex[] {
  const under = `(Kèm theo ${decisionWords(facts)})`;
  const lists = [
    {
      about: 'DANH SÁCH SẢN PHẨM ĐƯỢC CÔNG NHẬN VÀ CẤP GIẤY CHỨNG NHẬN SẢN PHẨM OCOP',
      items: certified(facts),
      table: recognisedTable,
    },
    {
      about: `DANH SÁCH SẢN PHẨM ĐỀ NGHỊ ${capitals(MINISTRY)} ĐÁNH GIÁ 5 SAO`,
      items: toMinistry(facts),
      table: ninetyTable,
    },
  ].filter(({ items }) => items.length > 0);
  return lists.map(({ about, items, table }, at) => ({
    label: `PHỤ LỤC ${at === 0 ? 'I' : 'II'}`,
    about,
    under,
    landscape: true,
    blocks: [table(items)],
  }));
}
