import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayOfMonth,
  formatVietnameseDate,
  isInstant,
  monthOf,
  parsePlainDate,
  parseVietnameseDate,
  plainDate,
  yearOf,
} from './plain-date.ts';
import { days } from './testing/days.ts';

describe('a day is read as people and files write it', () => {
  test('a day in ISO form is itself', () => {
    expect(parsePlainDate(' 2026-05-22 ')).toEqual({ ok: true, value: '2026-05-22' });
  });

  test.each([
    ['22/05/2026', '2026-05-22'],
    ['1/7/2025', '2025-07-01'],
    ['29/02/2028', '2028-02-29'],
  ])('the Vietnamese day %s is %s', (text, day) => {
    expect(parseVietnameseDate(text)).toEqual({ ok: true, value: day });
  });

  test.each([
    '31/02/2026',
    '29/02/2026',
    '29/02/2100',
    '00/01/2026',
    '05/22/2026',
    '22-05-2026',
    '',
  ])('%j is refused as a Vietnamese day', (text) => {
    expect(parseVietnameseDate(text)).toEqual({
      ok: false,
      refusals: [{ code: 'INVALID_DATE', data: { text } }],
    });
  });

  test.each(['2026-02-29', '2026-13-01', '2026-1-1', '22/05/2026', '2026-05-22T00:00:00Z'])(
    '%j is refused as an ISO day',
    (text) => {
      expect(parsePlainDate(text)).toEqual({
        ok: false,
        refusals: [{ code: 'INVALID_DATE', data: { text } }],
      });
    },
  );

  test('what is printed is read back as the same day', () => {
    fc.assert(
      fc.property(
        days({
          from: plainDate(1, 1, 1),
          to: plainDate(9999, 12, 31),
          edges: [plainDate(999, 12, 31), plainDate(1900, 2, 28), plainDate(2000, 2, 29)],
        }),
        (date) => {
          expect(parseVietnameseDate(formatVietnameseDate(date))).toEqual({
            ok: true,
            value: date,
          });
          expect(plainDate(yearOf(date), monthOf(date), dayOfMonth(date))).toBe(date);
        },
      ),
      { seed: 26 },
    );
  });

  test('a day that does not exist is a fault in our own code', () => {
    expect(() => plainDate(2026, 2, 30)).toThrow(RangeError);
  });

  test.each([
    ['2026-05-22T17:00:00.000Z', true],
    ['2026-05-22T24:00:00.000Z', false],
    ['2026-02-30T10:00:00.000Z', false],
    ['2026-05-22T17:00:00Z', false],
    ['2026-05-22', false],
  ])('%s is a moment: %s', (text, expected) => {
    expect(isInstant(text)).toBe(expected);
  });
});
