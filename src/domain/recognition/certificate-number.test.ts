import { expect, test } from 'vitest';
import { certificateNumber, serialYear } from './certificate-number.ts';

test.each([
  ['{serial}/{year}/GCN-OCOP', '0412/2026/GCN-OCOP', 2026],
  ['{unit}.{serial}/GCN-UBND', '15.0412/GCN-UBND', 0],
  ['{serial}', '0412', 0],
])('the form %s makes the number %s', (pattern, number, series) => {
  expect(certificateNumber(pattern, { serial: 412, year: 2026, unit: '15' })).toBe(number);
  expect(serialYear(pattern, 2026)).toBe(series);
});
