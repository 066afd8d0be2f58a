import { expect, test } from 'vitest';
import { FINE_SET } from '../scoring/testing/fine-set.ts';
import { distributionOf } from './distribution.ts';

const sheets = [
  { choices: { '2': 2, '5': null }, remarks: { '2': 'Nhãn đẹp.' } },
  { choices: { '2': 2, '5': 1 }, remarks: { '2': 'Có mã truy xuất.' } },
  { choices: { '2': 1, '5': 0 }, remarks: {} },
];

test('every criterion says how many chose each level, the mean, and the remarks without names', () => {
  const [first, second, ...rest] = distributionOf(FINE_SET.set, sheets);
  expect(first).toMatchObject({ part: 'A', none: 0, average: { numerator: 0, denominator: 3 } });
  expect(second).toEqual({
    criterion: FINE_SET.set.parts[0]?.criteria[1],
    part: 'A',
    chosen: [0, 1, 2],
    none: 0,
    average: { numerator: 5, denominator: 3 },
    remarks: ['Có mã truy xuất.', 'Nhãn đẹp.'],
  });
  expect(rest.map((one) => [one.part, one.criterion.code])).toEqual([
    ['B', '3'],
    ['C', '4'],
    ['C', '5'],
  ]);
  expect(rest.at(-1)).toMatchObject({ chosen: [1, 1], none: 1 });
});

test('the order in which sheets came changes nothing, so it tells nothing', () => {
  expect(distributionOf(FINE_SET.set, sheets.toReversed())).toEqual(
    distributionOf(FINE_SET.set, sheets),
  );
});

test('without sheets nothing was chosen', () => {
  expect(distributionOf(FINE_SET.set, [])[1]).toMatchObject({
    chosen: [0, 0, 0],
    average: { numerator: 0, denominator: 1 },
  });
});
