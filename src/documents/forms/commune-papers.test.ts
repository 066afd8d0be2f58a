import { expect, test } from 'vitest';
import { demoCommuneLetter, demoCommuneReport } from '../testing/form-records.ts';
import { readDocument, wholeText } from '../testing/read-document.ts';
import { communeLetterPages } from './commune-letter.ts';
import { communeReportPages } from './commune-report.ts';

const report = () =>
  wholeText(readDocument('form-03', communeReportPages({ ...demoCommuneReport(), demo: false })));
const letter = (change = {}) =>
  wholeText(
    readDocument('commune-letter', communeLetterPages({ ...demoCommuneLetter(), ...change })),
  );

test('form 03 puts the finding beside the claim for each of the four contents, with who and when', () => {
  expect(communeReportPages(demoCommuneReport()).items).toEqual([
    {
      title: 'Nguồn gốc sản phẩm, nguyên liệu địa phương',
      level: 'Nguyên liệu trong tỉnh 75–100%',
      claim: 'Toàn bộ mận mua của 42 hộ trong xã.',
      opinion: 'Phù hợp',
      finding: 'Xã đã xem sổ thu mua và đi thực địa ngày 15/09/2026: 42 hộ, 38 ha, đều ở trong xã.',
      by: 'Vàng A Tiếp Nhận, ngày 18/09/2026',
    },
    {
      title: 'Sử dụng lao động địa phương',
      level: 'Lao động trong xã 50–75%',
      claim: '14 trên 18 lao động ở trong xã.',
      opinion: 'Phù hợp một phần',
      finding: 'Danh sách có 12 người thường trú trong xã; 02 người đã chuyển đi từ tháng 7.',
      by: 'Vàng A Tiếp Nhận, ngày 18/09/2026',
    },
    {
      title: 'Nguồn gốc ý tưởng sản phẩm',
      level: '',
      claim: 'Nghề sấy mận có từ đời trước.',
      opinion: 'Phù hợp',
      finding: 'Sản phẩm truyền thống được làm mới.',
      by: 'Vàng A Tiếp Nhận, ngày 18/09/2026',
    },
    {
      title: 'Trí tuệ, bản sắc địa phương',
      level: '',
      claim: 'Giống mận bản địa.',
      opinion: 'Phù hợp',
      finding: 'Giống và cách làm gắn với đất Bắc Hà.',
      by: 'Vàng A Tiếp Nhận, ngày 18/09/2026',
    },
  ]);
});

test('form 03 asks the province to assess and is signed for the commune', () => {
  expect(report()).toContain(
    'Ủy ban nhân dân xã Bắc Hà đề nghị Ủy ban nhân dân tỉnh Lào Cai xem xét, đánh giá, phân hạng sản phẩm Mận Tam hoa sấy dẻo Bắc Hà của Hợp tác xã Nông sản Bản Mây theo quy định./.',
  );
  expect(report()).toMatch(
    /TM\. ỦY BAN NHÂN DÂN KT\. CHỦ TỊCH PHÓ CHỦ TỊCH Giàng Thị Ví Dụ Diễn đạt rút gọn; đối chiếu Phụ lục II$/u,
  );
});

test('form 03 has no points and no stars anywhere', () => {
  expect(report()).not.toMatch(/điểm|sao\b|hạng \d/iu);
});

test('an item without a finding leaves lines to write on', () => {
  const empty = { ...demoCommuneReport(), report: { items: [] } };
  const [first] = communeReportPages(empty).items;
  expect(first).toMatchObject({ claim: '', opinion: '', finding: '', by: '' });
  expect(wholeText(readDocument('form-03', communeReportPages(empty)))).toContain('Xã nhận xét');
});

test('the letter names exactly the dossiers that go with it, and samples only where there are any', () => {
  expect(letter()).toContain('V/v đề nghị đánh giá, phân hạng sản phẩm OCOP');
  expect(letter()).toContain('Kính gửi: Ủy ban nhân dân tỉnh Lào Cai');
  expect(letter()).toContain('đối với 02 sản phẩm:');
  expect(letter()).toContain('Mẫu sản phẩm do chủ thể nộp: Mận Tam hoa sấy dẻo Bắc Hà (5 mẫu).');
  const tourism = demoCommuneLetter().products.filter(({ samples }) => samples === 0);
  expect(letter({ products: tourism })).not.toContain('Mẫu sản phẩm');
});

test('a letter that has no number yet leaves a gap before its sign', () => {
  const { letterhead } = demoCommuneLetter();
  expect(letter({ letterhead: { ...letterhead, number: null, date: null } })).toContain(
    'Số: ……/UBND-KT V/v đề nghị đánh giá, phân hạng sản phẩm OCOP Bắc Hà, ngày …… tháng …… năm 2026',
  );
});
