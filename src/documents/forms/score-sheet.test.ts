import { expect, test } from 'vitest';
import { leavesOf } from '#domain/criteria/find.ts';
import { criteriaSet } from '../testing/criteria.ts';
import { someChoices } from '../testing/dossier-forms.ts';
import { demoScoreSheet } from '../testing/form-records.ts';
import { readDocument, wholeText } from '../testing/read-document.ts';
import { scoreSheetPages } from './score-sheet.ts';
import type { ScoreSheetRecord } from './score-sheet.ts';

const pages = (change: Partial<ScoreSheetRecord> = {}) =>
  scoreSheetPages({ ...demoScoreSheet(), ...change });
const read = (change: Partial<ScoreSheetRecord> = {}) =>
  readDocument('score-sheet', pages({ demo: false, ...change }));

const SETS = Array.from({ length: 26 }, (_, index) => `QD26-${String(index + 1).padStart(2, '0')}`);

test('the head names set, product, code, producer and the grounds for rejection', () => {
  expect(read().pages[0]?.slice(0, 19)).toEqual([
    'Theo Quyết định số 26/2026/QĐ-TTg',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'PHIẾU ĐÁNH GIÁ SẢN PHẨM',
    'Bộ tiêu chí 7: Chế biến từ rau, củ, quả, hạt',
    'I. Thực phẩm – Thực phẩm chế biến',
    'Sản phẩm: ',
    'Mận Tam hoa sấy dẻo Bắc Hà',
    'Mã sản phẩm: ',
    '15-02647-07-2026',
    'Chủ thể: ',
    'Hợp tác xã Nông sản Bản Mây',
    'Điện thoại: ',
    '0900 000 000',
    'Địa chỉ: ',
    'thôn Bản Mẫu, xã Bắc Hà, tỉnh Lào Cai',
    'Loại hồ sơ khi:',
    ' Giả mạo hồ sơ; Không đủ giấy chứng nhận điều kiện ATTP; Hồ sơ đăng ',
    'ký không đáp ứng quy định.',
  ]);
});

test('a criterion shows every option with its points and mark, and the one that was chosen', () => {
  expect(pages().rows.find(({ code }) => code === '1.5')).toEqual({
    kind: 'criterion',
    code: '1.5',
    label: 'Liên kết chuỗi trong sản xuất',
    max: 3,
    points: 1,
    notes: [],
    options: [
      { label: 'Không liên kết hoặc liên kết không rõ', points: 0, mark: 0, on: false },
      { label: 'Hợp đồng liên kết 50–<75% sản lượng', points: 1, mark: 0, on: true },
      { label: 'Hợp đồng liên kết >75% sản lượng', points: 2, mark: 4, on: false },
      {
        label: 'Hợp đồng liên kết >75% sản lượng, ổn định ≥12 tháng',
        points: 3,
        mark: 5,
        on: false,
      },
    ],
    remark: 'Hợp đồng chưa ghi sản lượng từng hộ.',
  });
});

test('"none reached" is offered where no option of 0 points is printed', () => {
  const [none, ...printed] = pages().rows.find(({ code }) => code === '1.1')?.options ?? [];
  expect(none).toEqual({ label: 'Không đạt mức nào', points: 0, mark: 0, on: false });
  expect(printed.map(({ points }) => points)).toEqual([1, 2, 3]);
});

test('a note says what it asks for', () => {
  expect(pages().rows.find(({ code }) => code === '1.1')?.notes).toEqual([
    'Gặp thì loại: Toàn bộ nguyên liệu nhập khẩu hoặc không rõ nguồn gốc',
  ]);
});

test('the two cases of tourism are told apart', () => {
  const set = criteriaSet('QD26-26');
  const rows = pages({ set, choices: {} }).rows;
  expect(
    rows.find(({ code }) => code === '9')?.options.map(({ label }) => label.slice(0, 3)),
  ).toEqual(['Khô', '(a)', '(a)', '(b)', '(b)']);
});

test.each(SETS)('the sheet of set %s prints each of its criteria and one cross for each', (id) => {
  const set = criteriaSet(id);
  const printed = read({ set, choices: someChoices(set), remarks: {}, comment: '' }).pages.flat();
  const leaves = leavesOf(set);
  expect(printed.filter((text) => text === 'X')).toHaveLength(leaves.length);
  for (const { code } of leaves) expect(printed).toContain(code);
  const at = printed.indexOf('Tổng điểm');
  const total = pages({ set, choices: someChoices(set) }).total;
  expect(printed.slice(at, at + 3)).toEqual(['Tổng điểm', '100', String(total)]);
});

test('an empty sheet for the table has no cross and no total', () => {
  const blank = read({
    choices: {},
    remarks: {},
    comment: '',
    code: null,
    seal: null,
    signedOn: null,
  });
  expect(blank.pages.flat()).not.toContain('X');
  expect(pages({ choices: {} }).total).toBeNull();
  expect(wholeText(blank)).toContain('Lào Cai, ngày …… tháng …… năm 2026');
});

test('the foot has comment, day, name, and the seal of a sealed sheet', () => {
  const last = wholeText(read());
  expect(last).toContain(
    'Ý kiến của người đánh giá Sản phẩm có bản sắc rõ; cần bổ sung hợp đồng liên kết.',
  );
  expect(last).toContain('NGƯỜI ĐÁNH GIÁ (ký, ghi họ tên) Lý Minh Ví Dụ Sở Công Thương');
  expect(last).toContain('Mã kiểm tra (SHA-256): b0b0b0b0 b0b0b0b0');
});
