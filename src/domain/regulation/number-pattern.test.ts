import { describe, expect, test } from 'vitest';
import { checkNumberPattern } from './number-pattern.ts';

describe('the form of certificate numbers', () => {
  test.each([
    ['{serial}/{year}/GCN-OCOP'],
    ['{serial}'],
    ['{unit}.{serial}/GCN-UBND'],
    ['Số {serial} năm {year}'],
  ])('%s is taken', (pattern) => {
    expect(checkNumberPattern(pattern)).toEqual({ ok: true, value: pattern });
  });

  test('is kept without spaces at its ends', () => {
    expect(checkNumberPattern('  {serial}/GCN ')).toEqual({ ok: true, value: '{serial}/GCN' });
  });

  test.each([
    ['', 'nothing'],
    ['{year}/GCN-OCOP', 'no serial'],
    ['{serial}/{serial}', 'the serial twice'],
    ['{serial}/{nam}', 'a mark nobody knows'],
    ['{serial}{', 'half a mark'],
    ['{serial}<b>', 'a sign that is no part of a number'],
    [`{serial}/${'X'.repeat(60)}`, 'more than a line'],
  ])('%j is refused: %s', (pattern) => {
    expect(checkNumberPattern(pattern)).toEqual({
      ok: false,
      refusals: [
        {
          code: 'CERTIFICATE_NUMBER_PATTERN',
          data: { pattern, serial: '{serial}', marks: '{serial}, {year}, {unit}', max: 60 },
        },
      ],
    });
  });
});
