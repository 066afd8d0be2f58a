import { expect, test } from 'vitest';
import { questionGroups } from './question-groups.ts';

test('alike questions stand together, those that wait first, and say whether all of them offer something', () => {
  const asked = [
    { code: 'STAR_MISSING', waiting: 0, rows: [4, 5, 6], proposed: null },
    { code: 'PLACE_OPEN', waiting: 1, rows: [1], proposed: 'xã Bắc Hà' },
    { code: 'PLACE_OPEN', waiting: 2, rows: [2, 3], proposed: null },
    { code: 'DATE_PARTLY', waiting: 1, rows: [9], proposed: '2021-01-01' },
  ] as const;
  expect(
    questionGroups(asked).map(({ code, waiting, rows, offers, patterns }) => [
      code,
      waiting,
      rows,
      offers,
      patterns.length,
    ]),
  ).toEqual([
    ['PLACE_OPEN', 3, 3, false, 2],
    ['DATE_PARTLY', 1, 1, true, 1],
    ['STAR_MISSING', 0, 3, false, 1],
  ]);
});
