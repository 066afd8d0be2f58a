import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainDate } from '../calendar/plain-date.ts';
import { days } from '../calendar/testing/days.ts';
import { horizonOf, monthIn } from './horizon.ts';

test('the radar looks from this month to the end of the seventeenth after it', () => {
  const { months, until } = horizonOf(plainDate(2026, 11, 30));
  expect([months[0], months[1], months.at(-1), until]).toEqual([
    '2026-11',
    '2026-12',
    '2028-04',
    '2028-04-30',
  ]);
});

test('on every day there are eighteen months in their order, the first today’s, the last that of the end', () => {
  const drawn = days({
    from: plainDate(2024, 1, 1),
    to: plainDate(2032, 12, 31),
    edges: [plainDate(2028, 2, 29), plainDate(2026, 12, 31)],
  });
  fc.assert(
    fc.property(drawn, (today) => {
      const { months, until } = horizonOf(today);
      expect(months).toEqual([...new Set(months)].sort());
      expect([months.length, months[0], months.at(-1)]).toEqual([
        18,
        monthIn(today),
        monthIn(until),
      ]);
    }),
    { seed: 43 },
  );
});
