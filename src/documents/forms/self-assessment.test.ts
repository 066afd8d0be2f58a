import { expect, test } from 'vitest';
import { leavesOf } from '#domain/criteria/find.ts';
import { demoForms } from '../testing/dossier-forms.ts';
import { readDocument, wholeText } from '../testing/read-document.ts';
import type { DossierForms } from './form-record.ts';
import { selfAssessmentPages } from './self-assessment.ts';

const pages = (change: Partial<DossierForms> = {}) =>
  selfAssessmentPages({ ...demoForms(), ...change });
const text = (change: Partial<DossierForms> = {}) =>
  wholeText(readDocument('form-02', pages({ demo: false, ...change })));

test('form 02 has its parts and fields in the order of Annex III', () => {
  const labels = [
    'Mẫu số 02',
    'PHẦN I. THÔNG TIN CHUNG',
    '1. Tên chủ thể:',
    '2. Loại hình tổ chức:',
    '3. Địa chỉ:',
    '4. Điện thoại:',
    'Thư điện tử:',
    '5. Người đại diện theo pháp luật:',
    'Giới tính: Nữ',
    'Dân tộc: Dao',
    'Nơi thường trú:',
    '6. Ngày thành lập, đăng ký: 12/03/2019',
    'Số đăng ký (nếu có): 530000000001',
    '7. Sản phẩm, dịch vụ',
    'X Đăng ký kinh doanh',
    'X Công bố chất lượng sản phẩm theo quy định',
    'X Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
    'Giấy chứng nhận điều kiện sản xuất bắt buộc',
    'X Đăng ký sở hữu trí tuệ, gồm:',
    'X Giấy chứng nhận nhãn hiệu',
    'Văn bản cho phép dùng chỉ dẫn địa lý',
    'Bằng độc quyền sáng chế',
    'Kiểu dáng công nghiệp',
    'Giấy chứng nhận quyền tác giả',
    'Khác',
    '8. Quá trình hình thành, phát triển',
    '9. Cơ cấu tổ chức',
    'PHẦN II. KẾT QUẢ THỰC HIỆN PHƯƠNG ÁN SẢN XUẤT, KINH DOANH',
    'Đánh giá chung việc thực hiện phương án',
    '1. Vùng nguyên liệu',
    '2. Thay đổi về chất lượng',
    '3. Thị trường',
    '4. Kết quả kinh doanh',
    '2024 1.250.000.000 đồng -35.000.000 đồng',
    '2025 1.980.000.000 đồng 210.000.000 đồng',
    'PHẦN III. KẾT QUẢ TỰ ĐÁNH GIÁ THEO BỘ TIÊU CHÍ',
    'PHẦN IV. PHƯƠNG HƯỚNG, KẾ HOẠCH',
    '1. Phát triển sản phẩm',
    '2. Tổ chức sản xuất',
    '3. Thị trường',
    'Bắc Hà, ngày 08 tháng 9 năm 2026',
    'ĐẠI DIỆN THEO PHÁP LUẬT',
    'PHỤ LỤC. TÀI LIỆU MINH CHỨNG',
  ];
  const printed = text();
  const end = labels.reduce((from, label) => {
    const at = printed.indexOf(label, from);
    expect(at, label).toBeGreaterThanOrEqual(from);
    return at + label.length;
  }, 0);
  expect(end).toBeLessThan(printed.length);
});

test('every criterion has its line, with level, points, words and papers', () => {
  const { rows, total } = pages();
  expect(rows.filter(({ kind }) => kind === 'criterion').map(({ code }) => code)).toEqual(
    leavesOf(demoForms().set).map(({ code }) => code),
  );
  expect(rows.find(({ code }) => code === '1.1')).toEqual({
    kind: 'criterion',
    code: '1.1',
    label: 'Nguồn nguyên liệu',
    max: 3,
    points: 2,
    notes: [],
    level: 'Nguyên liệu trong tỉnh 50–<75%',
    words: 'Toàn bộ mận mua của 42 hộ trong xã, có sổ theo dõi.',
    evidence: '1',
  });
  expect(rows.find(({ code }) => code === '1.7')?.evidence).toBe('không có');
  expect(rows.find(({ code }) => code === '2.2')).toMatchObject({
    level: 'Không đạt mức nào',
    points: 0,
  });
  const parts = rows
    .filter(({ kind }) => kind === 'part')
    .map(({ code, points }) => [code, points]);
  expect(parts).toEqual([
    ['A', 23],
    ['B', 6],
    ['C', 17],
  ]);
  expect(total).toBe(46);
});

test('a criterion nobody has scored yet is left empty, not zero', () => {
  const { papers } = demoForms();
  const content = { ...papers.content, selfScore: {} };
  const { rows, total } = pages({ papers: { ...papers, content } });
  expect(new Set(rows.map(({ points }) => points))).toEqual(new Set([null]));
  expect(total).toBeNull();
});

test('papers are numbered in the order of the criteria they prove, the others come last', () => {
  expect(pages().annex).toEqual([
    {
      no: 1,
      kind: 'Nguồn gốc nguyên liệu, vùng nguyên liệu, liên kết',
      title: 'Hợp đồng liên kết với 42 hộ trồng mận',
      given: 'số 07/HĐ, Cơ quan mẫu',
      issuedOn: '',
      validUntil: 'không thời hạn',
      criteria: '1.1, 1.5',
    },
    {
      no: 2,
      kind: 'Công bố chất lượng',
      title: 'Bản tự công bố sản phẩm',
      given: 'số 01/2026/BM, Cơ quan mẫu',
      issuedOn: '15/01/2026',
      validUntil: 'không thời hạn',
      criteria: '8',
    },
    {
      no: 3,
      kind: 'Giấy chứng nhận điều kiện sản xuất',
      title: 'Giấy chứng nhận cơ sở đủ điều kiện an toàn thực phẩm',
      given: 'số 123/2025/NNMT-LC, Cơ quan mẫu',
      issuedOn: '02/06/2025',
      validUntil: '01/06/2028',
      criteria: '8, 9',
    },
    {
      no: 4,
      kind: 'Giải thưởng, bình chọn',
      title: 'Giấy khen hội chợ',
      given: '',
      issuedOn: '',
      validUntil: 'không thời hạn',
      criteria: '',
    },
  ]);
});

test('what is new is asked once for an upgrade, in nine fields for a re-assessment, never the first time', () => {
  expect(pages({ kind: 'first' }).changes).toEqual([]);
  expect(pages({ kind: 'upgrade' }).changes.map(({ label }) => label)).toEqual([
    'Thay đổi từ lần công nhận trước',
  ]);
  expect(pages({ kind: 'reassessment' }).changes.map(({ label }) => label)).toEqual([
    'Nguyên liệu',
    'Công nghệ sản xuất',
    'Bao bì',
    'Nhãn',
    'Công bố chất lượng',
    'Kiểm nghiệm định kỳ',
    'Thị trường',
    'Sản lượng',
    'Doanh thu',
  ]);
  expect(text({ kind: 'reassessment' })).toContain('Nội dung mới từ lần công nhận trước');
});

test('the report never promises a star', () => {
  expect(text()).not.toMatch(/ sao\b/u);
  expect(text()).toContain('kết quả do Hội đồng quyết định');
});
