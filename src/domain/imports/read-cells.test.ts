import { describe, expect, it } from 'vitest';
import { headingKey } from './heading-key.ts';
import { knownHeading } from './headings.ts';
import { readDay } from './read-day.ts';
import { readDecision } from './read-decision.ts';
import { readScore } from './read-score.ts';
import { readStar } from './read-star.ts';

describe('stars as lists print them', () => {
  it.each([
    ...[
      '4*',
      '4.0',
      '4 sao',
      '04 sao',
      '★★★★',
      'Bốn sao',
      'bốn (4) sao',
      'Sao 4',
      'Đạt 4 sao (2021)',
    ],
    4,
  ])('%s is four stars', (printed) => {
    expect(readStar(printed)).toEqual({ value: 4, problems: [] });
  });

  it.each([
    ['tiềm năng 5 sao', null, 'STAR_NOT_GIVEN'],
    ['đề nghị Trung ương 5 sao', null, 'STAR_NOT_GIVEN'],
    ['thu hồi (công nhận 2021)', null, 'STAR_NOT_GIVEN'],
    ['0', null, 'STAR_NOT_GIVEN'],
    ['2 sao', null, 'STAR_NOT_GIVEN'],
    ['dưới 3 sao', null, 'STAR_NOT_GIVEN'],
    ['cận 4 sao', null, 'STAR_NOT_GIVEN'],
    ['3-4 sao', null, 'STAR_UNREADABLE'],
    ['3 sao lên 4 sao', null, 'STAR_UNREADABLE'],
    ['4 sao (tiềm năng 5 sao)', 4, 'STAR_NOT_GIVEN'],
  ])('%s is %s and says what was printed', (found, value, code) => {
    expect(readStar(found)).toEqual({ value, problems: [{ code, found, proposed: null }] });
  });
});

describe('points as lists print them', () => {
  it.each([
    ['91,14 điểm', '91.14'],
    ['73/100', '73'],
    ['82.5', '82.5'],
    ['Tổng: 82 ,5 điểm/100', '82.5'],
    ['71,5 điểm (4 sao)', '71.5'],
    [91.14000000000001, '91.14'],
  ])('%s is %s', (printed, value) => {
    expect(readScore(printed)).toEqual({ value, problems: [] });
  });

  it.each([
    ['70-73', null, 'SCORE_RANGE'],
    ['trên 70', null, 'SCORE_RANGE'],
    ['đạt', null, 'SCORE_UNREADABLE'],
    ['9114', '9114', 'SCORE_OUT_OF_RANGE'],
  ])('%s is %s and asked', (found, value, code) => {
    expect(readScore(found)).toEqual({ value, problems: [{ code, found, proposed: null }] });
  });
});

describe('days as lists print them', () => {
  it.each([
    ...[
      '29/12/2023',
      '29-12-2023',
      '2023-12-29',
      '29/12/23',
      '29.12.2023',
      '29/12 (2023)',
      '20231229',
    ],
    ...['ngày 29 tháng 12 năm 2023', 'Ngày 29/12 năm 2023', '29–12–2023', '2023-12-29 00:00:00'],
    ...['45289', 45289, { date: '2023-12-29' }],
  ])('%o is 29/12/2023', (printed) => {
    expect(readDay(printed)).toEqual({ value: '2023-12-29', problems: [] });
  });

  it.each([
    ['2023', null, 'DATE_PARTLY', null],
    ['29/12', null, 'DATE_PARTLY', null],
    ['tháng 12/2023', null, 'DATE_PARTLY', null],
    ['12/29/2023', null, 'DATE_IMPOSSIBLE', '2023-12-29'],
    ['13/7/20222', null, 'DATE_IMPOSSIBLE', '2022-07-13'],
    ['29/2/2023', null, 'DATE_IMPOSSIBLE', null],
    ['29/12/2023-29/12/2026', '2023-12-29', 'DATES_SEVERAL', '2026-12-29'],
    ['chưa rõ', null, 'DATE_UNREADABLE', null],
  ])('%s is %s and says so', (found, value, code, proposed) => {
    expect(readDay(found)).toEqual({ value, problems: [{ code, found, proposed }] });
  });
});

describe('decisions as lists cite them', () => {
  it.each([
    ...['QĐ số 4261/QĐ-UBND ngày 29/11/2021', '4261/qđ-ubnd, 29/11/2021'],
    ...['Quyết định 4261/QÐ – UBND\nngày 29 tháng 11 năm 2021', 'số: 4261 / QĐ-UBND (29-11-2021)'],
    ...['4261/QĐUBND ngày 29/11 (2021)', '4261-QĐ/UBND ngày 29.11.2021 của UBND tỉnh'],
  ])('%s', (printed) => {
    expect(readDecision(printed)).toEqual({
      number: { value: '4261/QĐ-UBND', problems: [] },
      day: { value: '2021-11-29', problems: [] },
    });
  });

  it('keeps other letters and years, and completes nothing by itself', () => {
    const numbers = ['12/2021/QĐ-UBND', '1234/QĐ-BNN-VPĐP', '148/QĐ-TTg', '4261', '77/QĐ'];
    expect(readDecision('2949/QĐBNN-VPĐP').number.value).toBe('2949/QĐ-BNN-VPĐP');
    expect(numbers.map((one) => readDecision(one).number.value)).toEqual(numbers);
    expect(readDecision('4261').number.problems).toEqual([
      { code: 'DECISION_INCOMPLETE', found: '4261', proposed: '4261/QĐ-UBND' },
    ]);
  });

  it('of several takes the last and asks', () => {
    const found = '303/QĐ-UBND ngày 4/2/2020; 279/QĐ-UBND ngày 31/1/2023';
    expect(readDecision(found)).toEqual({
      number: {
        value: '279/QĐ-UBND',
        problems: [{ code: 'DECISIONS_SEVERAL', found, proposed: '303/QĐ-UBND; 279/QĐ-UBND' }],
      },
      day: { value: '2023-01-31', problems: [] },
    });
  });
});

it.each([
  ['Tên\nSản phẩm (OCOP)', 'product'],
  ['TÊN CHỦ THỂ', 'producer'],
  ['Chủ thể (3)', 'producer'],
  ['Loại hình chủ thể', 'producerKind'],
  ['Huyện, thị xã, TP', 'district'],
  ['Xã, phường, thị trấn', 'commune'],
  ['Xã, huyện', 'address'],
  ['Thôn, xã, huyện', 'address'],
  ['Họ tên/Tên chủ thể', 'producer'],
  ['Tên gọi sản phẩm', 'product'],
  ['Chủ sở hữu sản phẩm', 'producer'],
  ['Tỉnh/Thành phố', 'province'],
  ['Hạng sао', 'star'],
  ['Tổng số điểm', 'score'],
  ['Số, ngày tháng QĐ', 'decisionNumber'],
  ['Ngày cấp giấy chứng nhận', 'decisionDate'],
  ['Ngày hết hạn quyết định', 'expiry'],
  ['Mã số sản phẩm', 'productCode'],
  ['Số giấy chứng nhận', 'aside'],
  ['Màu hộp', undefined],
])('the heading %j is %s', (heading, field) => {
  expect(knownHeading(headingKey(heading))?.field).toBe(field);
});
