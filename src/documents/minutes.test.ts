import { expect, test } from 'vitest';
import { REGULATION_DEFAULTS } from '#domain/regulation/regulation.ts';
import { demoMinutes, demoProducts } from './testing/minutes-record.ts';
import { readDocument, wholeText } from './testing/read-document.ts';
import { minutesPages } from './minutes.ts';
import type { MinutesRecord } from './minutes/record.ts';

const read = (change: Partial<MinutesRecord> = {}) =>
  readDocument('minutes', minutesPages({ ...demoMinutes(), ...change }));
const text = (change: Partial<MinutesRecord> = {}) => wholeText(read(change));

test('the head follows Decree 30/2020: body, nation, number, place and date, kind and subject', () => {
  expect(read().pages[0]?.slice(0, 13)).toEqual([
    'DỮ LIỆU MẪU',
    'ỦY BAN NHÂN DÂN',
    'TỈNH LÀO CAI',
    'HỘI ĐỒNG ĐÁNH GIÁ,',
    'PHÂN HẠNG SẢN PHẨM OCOP',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 12/BB-HĐ',
    'Lào Cai, ngày 24 tháng 11 năm 2026',
    'BIÊN BẢN',
    'Họp Hội đồng đánh giá, phân hạng ',
    'sản phẩm OCOP đợt 2 năm 2026',
    'Căn cứ Quyết định số 26/2026/QĐ-TTg ngày 22 tháng 5 năm 2026 của Thủ ',
  ]);
});

test('page numbers stand at the top from page 2 on', () => {
  expect(read().pages.map((page) => page[1])).toEqual(['ỦY BAN NHÂN DÂN', '2', '3', '4', '5']);
});

test('attendance says whether the council may meet under its Regulation', () => {
  expect(text()).toContain(
    'Có mặt 06/07 thành viên có quyền chấm điểm, đủ điều kiện họp theo Quy chế.',
  );
  const chairless = demoMinutes().members.map((member) =>
    member.role === 'chair' || member.role === 'deputy' ? { ...member, present: false } : member,
  );
  expect(text({ members: chairless })).toContain('Có mặt 04/07 thành viên');
  expect(text({ members: chairless })).toContain('không đủ điều kiện họp');
});

test('each product stands in the table with sheets, average, spread and result', () => {
  const rows = minutesPages(demoMinutes()).products.map(
    ({ name, sheets, average, spread, result }) => [name, sheets, average, spread, result],
  );
  expect(rows).toEqual([
    ['Mận Tam hoa sấy dẻo', '7/7', '73,43', '5', '3 sao'],
    ['Chè Shan tuyết Nậm Mẫu', '7/7', '91,86', '4', 'Đề nghị đánh giá 5 sao'],
    ['Rượu ngô men lá', '7/7', '59,71', '14', 'Chưa có kết quả'],
    ['Mật ong bạc hà', '7/7', '61,29', '3', 'Bị loại'],
    ['Khăn thổ cẩm thêu tay', '7/7', '45,86', '4', '2 sao'],
  ]);
});

test('what the table has no room for is said below it: missing marks, reasons, grounds with proof', () => {
  expect(minutesPages(demoMinutes()).products.map((product) => product.notes)).toEqual([
    [
      'Thiếu mức 4 sao ở tiêu chí 1.5 Liên kết chuỗi trong sản xuất (cần từ 2 điểm)',
      'Kết quả: 3 sao, được cấp giấy chứng nhận của tỉnh',
    ],
    ['Kết quả: đề nghị Bộ đánh giá 5 sao'],
    ['Chưa có kết quả vì điểm các phiếu chênh nhau quá mức cho phép'],
    [
      'Bị loại: Không đủ giấy chứng nhận điều kiện ATTP. Căn cứ: giấy chứng nhận hết hạn ngày 01/09/2026',
      'Kết quả: không xếp hạng',
    ],
    ['Kết quả: 2 sao, chưa đủ để cấp giấy chứng nhận'],
  ]);
});

test('the conclusion counts the results and sends 90 points and more to the ministry', () => {
  expect(minutesPages(demoMinutes()).conclusion).toEqual([
    'Đề nghị Chủ tịch Ủy ban nhân dân tỉnh Lào Cai công nhận và cấp giấy chứng nhận cho 01 sản phẩm: 01 sản phẩm 3 sao.',
    'Đề nghị Chủ tịch Ủy ban nhân dân tỉnh Lào Cai phê duyệt kết quả và đề nghị Bộ Nông nghiệp và Môi trường đánh giá, công nhận 5 sao cho 01 sản phẩm đạt từ 90 điểm.',
    '01 sản phẩm đạt dưới 3 sao, không cấp giấy chứng nhận; cơ quan tham mưu báo cho chủ thể biết để hoàn thiện.',
    '01 sản phẩm không được xếp hạng, lý do ghi ở phần kết quả.',
    '01 sản phẩm chưa có kết quả, đưa vào phiên họp khác, lý do ghi ở phần kết quả.',
  ]);
});

test('conflicts are named, and their absence too', () => {
  expect(text()).toContain(
    'Ông Giàng A Nháp không xem hồ sơ và không chấm sản phẩm Rượu ngô men lá. Lý do: có em ruột là chủ hộ kinh doanh.',
  );
  expect(text({ conflicts: [] })).toContain('Không có thành viên nào khai báo');
});

test('chair and secretary sign, and the paper says who gets it', () => {
  const last = read({ memberTotals: false }).pages.at(-1)?.join('|');
  expect(last).toContain('THƯ KÝ|TM. HỘI ĐỒNG|CHỦ TỊCH|Phạm Thị Biên Bản|Vàng Thị Mẫu|Nơi nhận:');
  expect(last).toContain('- Lưu: VT, HĐ.');
});

test('the checkpoint of the ledger that covers the closing stands below in two short lines', () => {
  // The code is one long word, which the page gives digit by digit.
  const last = read({ memberTotals: false }).pages.at(-1)?.join('');
  expect(last).toContain('Sổ cái điện tử: 1234 dòng, lúc 17:05 ngày 20/11/2026');
  expect(last).toContain(`1234:${'9f86d081884c7d65'.repeat(4)}`);
  expect(text({ mark: null })).not.toContain('Sổ cái');
});

test("members' totals are printed only when the Regulation opens them", () => {
  expect(text()).toContain('PHỤ LỤC Điểm tổng của từng thành viên');
  expect(text({ memberTotals: false })).not.toContain('Điểm tổng của từng thành viên');
});

test('a table over many pages repeats its head', () => {
  const many = Array.from({ length: 20 }, () => demoProducts()).flat();
  const heads = read({ products: many }).pages.filter((page) => page.includes('Bộ tiêu chí'));
  expect(heads.length).toBeGreaterThan(3);
});

test('a Regulation of its own is said in its own words', () => {
  const rules = {
    ...REGULATION_DEFAULTS,
    quorum: 80,
    chairRequired: false,
    spread: 12,
    markRule: 'all',
    missingMark: 'refuse',
    fiveStarNeedsMarksOf: [],
    average: 'trimmed',
    noneReached: false,
    ninetyWithoutMark: 'markStar',
    invitedVote: true,
  } as const;
  const regulation = { ...demoMinutes().regulation, rules };
  expect(minutesPages({ ...demoMinutes(), regulation }).regulation.rules).toEqual([
    'Phiên họp hợp lệ khi có mặt từ 80% số thành viên có quyền chấm điểm',
    'Điểm của sản phẩm là trung bình cộng sau khi bỏ một phiếu cao nhất và một phiếu thấp nhất, khi có từ 05 phiếu trở lên',
    'Điểm tổng của các phiếu cho cùng một sản phẩm không chênh nhau quá 12 điểm',
    'Một mức bắt buộc được coi là đạt khi tất cả phiếu được tính đạt mức đó',
    'Thiếu mức bắt buộc thì chưa xếp hạng',
    'Hạng 5 sao chỉ xét mức bắt buộc của 5 sao',
    'Mỗi tiêu chí phải chọn một mức',
    'Từ 90 điểm mà thiếu mức bắt buộc của 5 sao thì xếp hạng theo các mức đã đạt',
    'Phiếu của khách mời được giao chấm điểm cũng được tính',
    'Hạng sao xét trên điểm trung bình chưa làm tròn; điểm ghi trong biên bản làm tròn đến hai chữ số thập phân',
  ]);
});

test('minutes of a real session carry no mark of demonstration data', () => {
  expect(text({ demo: false }).toLowerCase()).not.toContain('dữ liệu mẫu');
});
