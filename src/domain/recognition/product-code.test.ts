import { describe, expect, test } from 'vitest';
import { productCode } from './product-code.ts';

describe('a product code is T-X-STT-20YY (Annex II)', () => {
  test.each([
    [1, '15-02839-01-2026'],
    [8, '15-02839-08-2026'],
    [99, '15-02839-99-2026'],
    [100, '15-02839-100-2026'],
  ])('serial %i is written %s', (serial, code) => {
    expect(productCode({ provinceCode: '15', communeCode: '02839', serial, year: 2026 })).toBe(
      code,
    );
  });
});
