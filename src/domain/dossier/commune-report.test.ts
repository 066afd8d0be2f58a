import fc from 'fast-check';
import { expect, test } from 'vitest';
import { loadCriteriaVersions } from '#platform/criteria-files.ts';
import { plainDate } from '../calendar/plain-date.ts';
import { setById } from '../criteria/find.ts';
import {
  criterionOfItem,
  itemsDone,
  LONGEST_FINDING,
  OPINIONS,
  progressOf,
  REPORT_ITEMS,
  sealReport,
  type Claim,
  type DraftFindings,
  type Finding,
  type ReportItem,
} from './commune-report.ts';

const DAY = plainDate(2026, 10, 6);

function finding(text: string, opinion: Finding['opinion'] = 'fits'): Finding {
  return { opinion, text, authorId: 'a1', authorName: 'Lù Văn Toàn', onDay: DAY, version: 1 };
}

const CLAIM: Claim = { criterion: '1.1', level: 'Toàn bộ trong tỉnh', text: 'Mua của 48 hộ' };
const CLAIMS = { material: CLAIM, labour: CLAIM, idea: CLAIM, identity: CLAIM };
const COMPLETE: Record<ReportItem, Finding> = {
  material: finding('Đã xem hợp đồng.'),
  labour: finding('55 trên 62 người trong xã.', 'partly'),
  idea: finding('Cách làm từ năm 2019.'),
  identity: finding('Chưa thấy nơi khác làm.', 'doesNotFit'),
};

function set(no: number) {
  const found = setById(loadCriteriaVersions(), `QD26-${String(no).padStart(2, '0')}`);
  if (!found.ok) throw new Error(`set ${no} is not published`);
  return found.value;
}

test('in the 25 sets of goods the four items speak about criteria 1.1, 3.3, 2.1 and 5.3', () => {
  for (let no = 1; no <= 25; no += 1) {
    const criteria = REPORT_ITEMS.map((item) => criterionOfItem(item, set(no)));
    expect({ no, criteria }).toEqual({ no, criteria: ['1.1', '3.3', '2.1', '5.3'] });
  }
});

test('the tourism set has no criterion on material and its story stands at 5.1', () => {
  const criteria = REPORT_ITEMS.map((item) => criterionOfItem(item, set(26)));
  expect(criteria).toEqual([null, '3.3', '2.1', '5.1']);
});

test('an item is done with an opinion and words, and only started with one of them', () => {
  expect(progressOf(undefined)).toBe('none');
  expect(progressOf(finding('  ', null))).toBe('none');
  expect(progressOf(finding('Đã xem.', null))).toBe('started');
  expect(progressOf(finding('', 'fits'))).toBe('started');
  expect(progressOf(finding('Đã xem.'))).toBe('done');
});

test('form 03 goes out with claim, finding, author and day of each item, and without any points', () => {
  expect(sealReport(COMPLETE, CLAIMS)).toEqual({
    ok: true,
    value: {
      items: [
        sealed('material', 'fits', 'Đã xem hợp đồng.'),
        sealed('labour', 'partly', '55 trên 62 người trong xã.'),
        sealed('idea', 'fits', 'Cách làm từ năm 2019.'),
        sealed('identity', 'doesNotFit', 'Chưa thấy nơi khác làm.'),
      ],
    },
  });
});

function sealed(item: ReportItem, opinion: string, text: string) {
  return { item, claim: CLAIM, opinion, text, authorName: 'Lù Văn Toàn', onDay: DAY };
}

test('every gap of form 03 is named at once, each at its item', () => {
  const findings: DraftFindings = {
    material: COMPLETE.material,
    labour: finding('Đã xem.', null),
    idea: finding('x'.repeat(LONGEST_FINDING + 1)),
  };
  expect(sealReport(findings, CLAIMS)).toEqual({
    ok: false,
    refusals: [
      { code: 'REPORT_OPINION_MISSING', data: { letter: 'b' }, field: 'labour' },
      {
        code: 'REPORT_TEXT_LONG',
        data: { letter: 'c', length: LONGEST_FINDING + 1, max: LONGEST_FINDING },
        field: 'idea',
      },
      { code: 'REPORT_OPINION_MISSING', data: { letter: 'd' }, field: 'identity' },
      { code: 'REPORT_TEXT_MISSING', data: { letter: 'd' }, field: 'identity' },
    ],
  });
});

const drafts = fc.record(
  Object.fromEntries(
    REPORT_ITEMS.map((item) => [
      item,
      fc
        .record({
          opinion: fc.option(fc.constantFrom(...OPINIONS)),
          text: fc.constantFrom('', ' ', 'Đã xem thực địa.'),
        })
        .map(({ text, opinion }) => finding(text, opinion)),
    ]),
  ),
  { requiredKeys: [] },
);

test('form 03 can be sealed exactly when all four items are done', () => {
  fc.assert(
    fc.property(drafts, (draft: DraftFindings) => {
      expect(sealReport(draft, CLAIMS).ok).toBe(itemsDone(draft) === 4);
    }),
    { seed: 26 },
  );
});

test.each([
  ['Sản phẩm xứng đáng 4 sao.', '4 sao'],
  ['đề nghị hạng BỐN SAO', 'BỐN SAO'],
  ['Chấm 85 điểm, còn thiếu tem.', '85 điểm'],
  ['đạt 9,5 điểm', '9,5 điểm'],
  ['tự chấm 18/20 điểm trên phần A', '18/20 điểm'],
  ['★★★', '★'],
])('form 03 does not take points or stars: %j (Đ7.2a)', (text, found) => {
  const written = { ...COMPLETE, idea: finding(text) };
  expect(sealReport(written, CLAIMS)).toEqual({
    ok: false,
    refusals: [{ code: 'REPORT_HAS_POINTS', data: { letter: 'c', found }, field: 'idea' }],
  });
});

test.each([
  'Bán tại 2 điểm bán hàng ở xã và 3 điểm thu mua.',
  'Điểm mạnh là nguyên liệu; một số điểm còn yếu.',
  '55 trên 62 người trong xã; nhà ba gian, bốn sào ruộng.',
  'Sản phẩm giữ được vị vì sao lửa nhỏ 3 lần.',
])('what only sounds like it stands: %j', (text) => {
  expect(sealReport({ ...COMPLETE, idea: finding(text) }, CLAIMS).ok).toBe(true);
});

test('a dossier of which nothing fits goes back to its producer, not to the province', () => {
  const unfit = Object.fromEntries(
    REPORT_ITEMS.map((item) => [item, finding('Không có.', 'doesNotFit')]),
  );
  expect(sealReport(unfit, CLAIMS)).toEqual({
    ok: false,
    refusals: [{ code: 'REPORT_NOTHING_FITS', data: {} }],
  });
  const oneFits = { ...unfit, material: finding('Có hợp đồng.', 'partly') };
  expect(sealReport(oneFits, CLAIMS).ok).toBe(true);
});
