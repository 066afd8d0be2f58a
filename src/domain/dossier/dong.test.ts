import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDong, parseDong } from './dong.ts';

describe('an amount of đồng as people type it', () => {
  test.each([
    ['980.000.000', 980_000_000],
    ['980 000 000', 980_000_000],
    ['980\u00a0000\u00a0000 đồng', 980_000_000],
    ['980,000,000', 980_000_000],
    ['980000000đ', 980_000_000],
    ['0', 0],
    ['-5.000.000', -5_000_000],
    ['−5.000.000', -5_000_000],
    ['', null],
    ['   ', null],
  ])('%j is %j', (typed, amount) => {
    expect(parseDong(typed)).toEqual({ ok: true, value: amount });
  });

  test.each([
    '1.25',
    '1.250,5',
    '12.00',
    '1.250.00',
    '980 triệu',
    '1,250.000',
    '--5',
    '1e9',
    '9'.repeat(20),
  ])('%j is asked again, for nobody can be sure of it', (typed) => {
    expect(parseDong(typed)).toEqual({
      ok: false,
      refusals: [{ code: 'MONEY_UNREADABLE', data: { text: typed } }],
    });
  });

  test('what papers print is read back as the same amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (amount) => {
        expect(parseDong(formatDong(amount))).toEqual({ ok: true, value: amount });
      }),
      { seed: 26, numRuns: 500 },
    );
  });
});
