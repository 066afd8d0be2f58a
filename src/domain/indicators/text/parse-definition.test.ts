import { describe, expect, test } from 'vitest';
import { refusalSentence } from '../../refusals.ts';
import { parseDefinition } from './parse-definition.ts';
import { printDefinition } from './print-definition.ts';

/** The definition as it is written down, or the sentence of its refusal. */
function read(text: string): string {
  const read = parseDefinition(text);
  return read.ok ? printDefinition(read.value) : refusalSentence(read.refusals[0], 'vi');
}

describe('an indicator in its text form', () => {
  test('is written down again whole, with what it left to be understood', () => {
    expect(read('đếm sản phẩm\nkhi sao >= 3')).toBe(
      'đếm sản phẩm\nkhi sao >= 3\nvào cuối ngày\ntại đơn vị và mọi đơn vị dưới\nhướng nhiều hơn là tốt',
    );
  });

  test('may stand on several lines, with brackets, in any order', () => {
    const text = `Tỷ lệ chủ thể
      hướng nhiều hơn là tốt
      khi đại diện.giới = nữ
        và (kênh bán gồm (siêu thị, thương mại điện tử) hoặc không (có trang web riêng))
      trong số sản phẩm còn sao ≥ 1
      chênh từ đầu kỳ`;
    expect(parseDefinition(text)).toEqual({
      ok: true,
      value: {
        kind: 'counting',
        measure: { kind: 'share' },
        subject: 'producer',
        among: { is: 'compare', path: own('starredProducts'), comparison: '>=', value: 1 },
        when: {
          is: 'and',
          of: [
            { is: 'compare', path: own('representativeSex'), comparison: '=', value: 'female' },
            {
              is: 'or',
              of: [
                { is: 'among', path: own('salesChannels'), values: ['supermarket', 'ecommerce'] },
                { is: 'not', of: { is: 'present', path: own('website'), present: true } },
              ],
            },
          ],
        },
        time: 'difference',
        each: null,
        direction: 'more',
      },
    });
  });

  test.each([
    'tỷ lệ chủ thể.lao động có chứng chỉ trên lao động\ntrong số sản phẩm còn sao >= 1',
    'đếm chủ thể khác nhau của giấy chứng nhận\nkhi kết quả = mới và chủ thể.loại khác hợp tác xã\ntrong kỳ',
    'tổng vùng nguyên liệu.diện tích',
    'đếm sản phẩm\nkhi bộ sản phẩm thuộc ("I.1.a", "I.1.b")',
    'đếm sản phẩm\nkhi ngày hết hạn trong 6 tháng tới và nhóm = đồ uống\nhướng ít hơn là tốt',
    'đếm điểm bán\nkhi đạt tiêu chí = đúng\nmới có trong kỳ',
    'đếm sản phẩm\nkhi sao >= 4\ntại mỗi huyện ít nhất 2',
    'tỷ lệ chỉ tiêu "a" trên chỉ tiêu "b"',
  ])('read again from what was written down it is the same: %s', (text) => {
    const once = read(text);
    expect(read(once)).toBe(once);
  });
});

describe('what is wrong is told with line and column', () => {
  test.each([
    [
      'đếm chủ thể\nkhi đại diện.tuoi > 60',
      'Dòng 2, cột 5: sổ không có “đại diện.tuoi”. Gần nhất: đại diện.giới, đại diện.dân tộc, lao động.',
    ],
    [
      'đếm sản phâm',
      'Dòng 1, cột 5: không có gì tên “sản phâm” để đếm. Gần nhất: sản phẩm, chủ thể, khoản chi.',
    ],
    [
      'cộng sản phẩm',
      'Dòng 1, cột 1: dòng đầu phải bắt đầu bằng “đếm”, “tổng” hoặc “tỷ lệ”, không phải “cộng sản phẩm”.',
    ],
    ['', 'Dòng 1, cột 1: dòng đầu phải bắt đầu bằng “đếm”, “tổng” hoặc “tỷ lệ”, không phải “”.'],
    [
      'đếm sản phẩm\nkhi nhóm = bánh kẹo',
      'Dòng 2, cột 12: không có lựa chọn “bánh kẹo”. Gần nhất: dược liệu, thực phẩm, đồ uống.',
    ],
    [
      'đếm sản phẩm\nkhi nhóm > đồ uống',
      'Dòng 2, cột 12: số liệu này không so sánh được bằng “>”.',
    ],
    ['đếm sản phẩm\nkhi (sao >= 3 và sao < 5', 'Dòng 2, cột 25: thiếu dấu đóng ngoặc “)”.'],
    ['đếm sản phẩm\nkhi sao >= 3; drop', 'Dòng 2, cột 13: dạng chữ không dùng dấu “;”.'],
    ['đếm sản phẩm\nkhi sao >= 3\nkhi sao < 5', 'Dòng 3, cột 12: dòng “khi” chỉ viết một lần.'],
    ['đếm sản phẩm\nkhi sao >= ba', 'Dòng 2, cột 12: ở đây cần một số nguyên.'],
    [
      'đếm sản phẩm\nmỗi năm',
      'Dòng 2, cột 1: không dòng nào bắt đầu bằng “mỗi năm”. Sau dòng đầu là các dòng “trong số”, “khi”, về thời gian, “tại” và “hướng”.',
    ],
    [
      'đếm làng nghề khác nhau của sản phẩm',
      'Dòng 1, cột 37: sổ không nối sản phẩm với làng nghề.',
    ],
    [
      'tổng chủ thể.trang web riêng',
      'Dòng 1, cột 29: “trang web riêng” không phải số, không cộng được.',
    ],
    ['tỷ lệ chủ thể', 'Tỷ lệ cần dòng “khi” nói phần nào được tính.'],
    [
      'đếm giấy chứng nhận\nvào cuối ngày',
      'Mỗi giấy chứng nhận có một ngày: đếm “trong kỳ” hoặc “lũy kế đến cuối ngày”.',
    ],
    [
      'đếm sản phẩm\ntrong kỳ',
      'Số sản phẩm là của một ngày: đếm “vào cuối ngày” hoặc “mới có trong kỳ”.',
    ],
    [
      'tỷ lệ chủ thể\nkhi có trang web riêng\ntại mỗi xã ít nhất 2',
      '“Tại mỗi … ít nhất” chỉ dùng cho số đếm của một ngày hoặc một kỳ.',
    ],
    ['tỷ lệ chỉ tiêu "a" trên b', 'Dòng 1, cột 20: ở đây cần một trong các từ: trên chỉ tiêu.'],
  ])('%j', (text, sentence) => {
    expect(read(text)).toBe(sentence);
  });
});

function own(fact: string) {
  return { through: [], fact };
}
