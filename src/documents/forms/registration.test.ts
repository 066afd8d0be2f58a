import { expect, test } from 'vitest';
import { demoRegistration } from '../testing/form-records.ts';
import { criteriaSet } from '../testing/criteria.ts';
import { readDocument, wholeText } from '../testing/read-document.ts';
import { registrationPages } from './registration.ts';
import type { RegistrationRecord } from './registration.ts';

const read = (change: Partial<RegistrationRecord> = {}) =>
  readDocument('form-01', registrationPages({ ...demoRegistration(), ...change, demo: false }));

test('form 01 has its fields in the order of Annex III', () => {
  expect(read().pages[0]).toEqual([
    'Mẫu số 01',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'PHIẾU ĐĂNG KÝ',
    'Đánh giá, phân hạng sản phẩm OCOP',
    'Tỉnh Lào Cai, năm 2026',
    '1. Chủ thể',
    'Tên đơn vị: ',
    'Hợp tác xã Nông sản Bản Mây',
    'Người đại diện theo pháp luật: ',
    'Lý Thị Mẫu',
    'Chức vụ: ',
    'Giám đốc',
    'Địa chỉ liên hệ: ',
    'thôn Bản Mẫu, xã Bắc Hà, tỉnh Lào Cai',
    'Điện thoại: ',
    '0900 000 000',
    'Thư điện tử: ',
    'mau@saoque.example',
    '2. Sản phẩm đăng ký',
    'Tên sản phẩm: ',
    'Mận Tam hoa sấy dẻo Bắc Hà',
    '3. Phân loại sản phẩm (Phụ lục I, mục I.3.c)',
    'Ngành: ',
    'I. Thực phẩm',
    'Nhóm: ',
    'Thực phẩm chế biến',
    'Phân nhóm: ',
    'Chế biến từ rau, củ, quả, hạt',
    '4. Hình thức đăng ký',
    'X',
    'Đánh giá lần đầu',
    'Nâng hạng',
    'Đánh giá lại',
    '5. Tài liệu kèm theo',
    'X',
    'Báo cáo tự đánh giá sản phẩm theo bộ tiêu chí: 01 bộ giấy và 01 bộ điện tử',
    'X',
    'Mẫu sản phẩm: 5 mẫu (quy định 5 mẫu)',
    '6. Cam kết',
    'X',
    'Thông tin trong phiếu và trong hồ sơ là đúng sự thật. Đơn vị thực hiện đúng quy ',
    'định về sản phẩm OCOP và chịu trách nhiệm trước Hội đồng và trước pháp luật.',
    'Bắc Hà, ngày 08 tháng 9 năm 2026',
    'ĐẠI DIỆN THEO PHÁP LUẬT',
    '(ký, ghi họ tên, đóng dấu nếu có)',
    'Lý Thị Mẫu',
    'Bộ điện tử do Lý Thị Mẫu nộp lúc 14 giờ 32 phút, ngày 08 tháng 9 năm 2026. Mã kiểm tra (SHA-256): 9f2c4e9f ',
    '2c4e9f2c 4e9f2c4e 9f2c4e9f 2c4e9f2c 4e9f2c4e 9f2c4e9f 2c4eabcd.',
  ]);
});

test('both bodies have their block; the one that has not received the form yet writes into it', () => {
  expect(read().pages[1]?.join('|')).toBe(
    [
      '2|PHẦN DÀNH CHO CƠ QUAN QUẢN LÝ|Cấp xã',
      'Phiếu số: |01-X/PĐK-15-02647-2026|Ngày nhận: |09/09/2026|Người nhận: |Vàng A Tiếp Nhận',
      'Cơ quan tiếp nhận: |Ủy ban nhân dân xã |Bắc Hà',
      'Người nhận|Cơ quan tiếp nhận|(ký, ghi họ tên)|(ký, ghi họ tên, đóng dấu)',
      'Cơ quan tham mưu quản lý OCOP cấp |tỉnh',
      'Phiếu số: |Ngày nhận: |Người nhận: |Cơ quan tiếp nhận: ',
      'Người nhận|Cơ quan tiếp nhận|(ký, ghi họ tên)|(ký, ghi họ tên, đóng dấu)',
    ].join('|'),
  );
});

test.each([
  ['first', 'X Đánh giá lần đầu Nâng hạng Đánh giá lại'],
  ['upgrade', 'Đánh giá lần đầu X Nâng hạng Đánh giá lại'],
  ['reassessment', 'Đánh giá lần đầu Nâng hạng X Đánh giá lại'],
] as const)('a dossier of kind %s ticks its kind', (kind, line) => {
  expect(wholeText(read({ kind }))).toContain(`4. Hình thức đăng ký ${line}`);
});

test('tourism is asked for no samples', () => {
  expect(wholeText(read({ set: criteriaSet('QD26-26') }))).not.toContain('Mẫu sản phẩm');
});

test('a draft has gaps for the day and says nothing of being handed in', () => {
  const draft = wholeText(read({ signedOn: null, handedIn: null }));
  expect(draft).toContain('Bắc Hà, ngày …… tháng …… năm 2026');
  expect(draft).not.toContain('SHA-256');
});

test('a form for the rounds of next year is dated in the year in which it is signed', () => {
  const forms = demoRegistration();
  const { content } = forms.papers;
  const registration = { ...content.registration, year: 2027 };
  const next = read({
    signedOn: null,
    papers: { ...forms.papers, content: { ...content, registration } },
  });
  expect(wholeText(next)).toContain('Tỉnh Lào Cai, năm 2027');
  expect(wholeText(next)).toContain('Bắc Hà, ngày …… tháng …… năm 2026');
});
