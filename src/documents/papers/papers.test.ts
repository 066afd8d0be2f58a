import { fromBufferPromise } from 'yauzl';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { plainDate } from '#domain/calendar/plain-date.ts';
import { demoDecisionFacts } from '../testing/decision-facts.ts';
import { readDocument, wholeText } from '../testing/read-document.ts';
import { countsPaper } from './counts-paper.ts';
import { decisionPaper } from './decision-paper.ts';
import { ministryLetter } from './ministry-letter.ts';
import { noticePaper } from './notice-paper.ts';
import { paperPages } from './paper-pdf.ts';
import { paperWord } from './paper-word.ts';
import type { Paper } from './paper.ts';
import { slipPaper } from './slip-paper.ts';
import { submissionPaper } from './submission.ts';

const facts = demoDecisionFacts();
const producer = { name: 'Hợp tác xã Bản Mây', of: 'producer' } as const;
const own = facts.items.filter(({ producerId }) => producerId === 'p1');
const letterhead = {
  ...{ superior: null, issuer: 'Ủy ban nhân dân xã Bắc Hà', number: null, sign: 'PKS' },
  ...{ place: 'Bắc Hà', date: plainDate(2026, 12, 4), year: 2026 },
};
const FOOT = 'Lọc: cấp xã. Lập lúc 15:12, 04/12/2026';
const slip = slipPaper({
  ...{ letterhead, dossier: '15-02839-07-2026', summary: '45 ngày làm việc.', note: 'Ghi chú.' },
  rows: [['Xã Bắc Hà', 'Tiếp nhận', '29/09', '16/10', '13', '13 / 15', 'trước hạn 2']],
  bars: [{ label: 'Xã Bắc Hà', value: 17, words: '17 ngày' }],
  ...{ foot: FOOT, demo: false },
});
const counts = countsPaper({
  ...{ letterhead, about: 'quý IV/2026', equation: '31 + 154 = 22 + 124 + 39', notes: [] },
  rows: [['Cộng 98 nơi', '31', '154', '22', '124', '39', '11', '93%']],
  ...{ foot: FOOT, demo: false },
});
const PAPERS: readonly (readonly [string, Paper])[] = [
  ['submission', submissionPaper(facts)],
  ['decision', decisionPaper(facts)],
  ['letter to the ministry', ministryLetter(facts)],
  ['notice', noticePaper(facts, { ...producer, items: own })],
  ['control slip', slip],
  ['six counts', counts],
];

const pdfText = (paper: Paper) => wholeText(readDocument('paper', paperPages(paper)));

test('an export says at the foot of each page how it was narrowed and when it was made', () => {
  expect([slip, counts].map((paper) => pdfText(paper).includes(FOOT))).toEqual([true, true]);
});

describe('a paper of blocks', () => {
  test.each(PAPERS)('the %s says the same as PDF and as Word, word for word', async (_, paper) => {
    const pdf = lettersOf(pdfText(paper));
    const word = await wordText(paper);
    for (const said of textsOf(paper)) {
      expect(pdf).toContain(lettersOf(said));
      expect(lettersOf(word)).toContain(lettersOf(said));
    }
  });

  test('nobody has signed says so on every page, in either form', async () => {
    const draft = decisionPaper(facts);
    const signed = decisionPaper({ ...facts, signed: true });
    const { pages } = readDocument('paper', paperPages(draft));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page.join(' ')).toContain('DỰ THẢO, không có giá trị');
    expect(pdfText(signed)).not.toContain('DỰ THẢO');
    expect(await wordText(signed)).not.toContain('DỰ THẢO');
  });

  test('that has no number yet has a gap for it, and the number once it is given', () => {
    expect(pdfText(submissionPaper(facts))).toContain('Số: ……/TTr-……');
    const given = { number: '214/TTr-VPĐP', dated: plainDate(2026, 11, 25) };
    const numbered = demoDecisionFacts({ numbers: { submission: given } });
    expect(pdfText(submissionPaper(numbered))).toContain('Số: 214/TTr-VPĐP');
    expect(pdfText(decisionPaper(numbered))).toContain(
      'tại Tờ trình số 214/TTr-VPĐP ngày 25 tháng 11 năm 2026',
    );
  });
});

describe('the decision', () => {
  test('lists what it certifies and what goes to the ministry, and no product of two stars (Đ4.1a-2)', () => {
    const { annexes, blocks } = decisionPaper(facts);
    expect(annexes.map((one) => one.blocks.flatMap(namesIn))).toEqual([
      ['Mận Tam hoa sấy dẻo', 'Chè Shan', 'Mật ong bạc hà'],
      ['Mật ong bạc hà'],
    ]);
    const articles = blocks.filter(({ kind }) => kind === 'article');
    expect(articles).toHaveLength(6);
    expect(articles[0]).toEqual({
      kind: 'article',
      label: 'Điều 1.',
      text: 'Công nhận và cấp Giấy chứng nhận sản phẩm OCOP cho 03 sản phẩm của 02 chủ thể, gồm 02 sản phẩm 4 sao và 01 sản phẩm 3 sao (Phụ lục I kèm theo).',
    });
    expect(pdfText(decisionPaper(facts))).not.toContain('Bánh chưng gù');
  });

  test('of ninety points alone has one annex, and recognises nothing', () => {
    const [, , ninety] = facts.items;
    if (!ninety) throw new Error('no product of ninety points');
    const only = demoDecisionFacts({ items: [{ ...ninety, outcome: 'ministry' }] });
    const { annexes, blocks } = decisionPaper(only);
    expect(annexes.map(({ label }) => label)).toEqual(['PHỤ LỤC I']);
    expect(blocks.find(({ kind }) => kind === 'article')).toMatchObject({
      text: expect.stringContaining(
        'Phê duyệt kết quả đánh giá 01 sản phẩm đạt từ 90 điểm',
      ) as string,
    });
  });

  test('is signed for the head by a deputy, under the chairman’s authority', () => {
    const printed = pdfText(decisionPaper(facts));
    expect(printed).toContain('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI');
    expect(printed).toContain('KT. CHỦ TỊCH');
  });
});

describe('the file to the ministry', () => {
  test('of a first assessment holds the reports of advisory group and council, of a re-assessment neither (Đ6.3)', () => {
    const [item] = facts.items;
    if (!item) throw new Error('no product');
    const files = (kind: 'first' | 'reassessment', samples: number) =>
      ministryLetter(
        demoDecisionFacts({ items: [{ ...item, kind, samples, outcome: 'ministry' }] }),
      ).annexes.flatMap((one) => one.blocks.flatMap(namesIn));
    expect(files('first', 5)).toEqual([
      'Văn bản đề nghị của Ủy ban nhân dân tỉnh Lào Cai',
      'Báo cáo đánh giá của Tổ tư vấn',
      'Báo cáo kết quả của Hội đồng, kèm biên bản Phiên họp đợt 2 ngày 01 tháng 12 năm 2026',
      'Văn bản phê duyệt kết quả: Quyết định số 3127/QĐ-UBND ngày 04 tháng 12 năm 2026 của Chủ tịch Ủy ban nhân dân tỉnh Lào Cai',
      'Hồ sơ sản phẩm của chủ thể và các văn bản của cấp xã',
      'Tài liệu kiểm tra, xác minh, kết quả kiểm nghiệm bổ sung (nếu có)',
      'Mẫu sản phẩm',
    ]);
    expect(files('reassessment', 0)).toEqual([
      'Văn bản đề nghị của Ủy ban nhân dân tỉnh Lào Cai',
      'Báo cáo của Văn phòng Điều phối nông thôn mới tỉnh Lào Cai',
      'Hồ sơ sản phẩm của chủ thể và các văn bản của cấp xã',
      'Tài liệu kiểm tra, xác minh, kết quả kiểm nghiệm bổ sung (nếu có)',
    ]);
  });
});

/** The second cell of each row: the product, or the paper. */
function namesIn(block: Paper['blocks'][number]): readonly string[] {
  return block.kind === 'table' ? block.table.rows.map(([, name]) => name ?? '') : [];
}

function textsOf({ blocks, annexes, addressees, title, recipients }: Paper): readonly string[] {
  const all = [...blocks, ...annexes.flatMap((one) => one.blocks)].flatMap((block) =>
    block.kind === 'table'
      ? [...block.table.columns.map(({ head }) => head), ...block.table.rows.flat()]
      : block.kind === 'bars'
        ? block.bars.flatMap(({ label, words }) => [label, words])
        : [block.text],
  );
  const about = title === null ? [] : [title.kind, title.about];
  return [...all, ...addressees, ...about, ...recipients, ...annexes.map(({ about: of }) => of)];
}

/** Typst breaks lines where it likes, and Word starts a paragraph: blanks are not compared. */
function lettersOf(said: string): string {
  return said.replace(/\s/gu, '');
}

async function wordText(paper: Paper): Promise<string> {
  const moment = { title: 'Bản đọc thử' };
  const archive = await fromBufferPromise(Buffer.from(await paperWord(paper, moment)));
  let said = '';
  for await (const entry of archive.eachEntry()) {
    if (!/^word\/(document|header\d*|footer\d*)\.xml$/u.test(entry.fileName)) continue;
    said += await text(await archive.openReadStreamPromise(entry));
  }
  return said
    .replace(/<[^>]*>/gu, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
