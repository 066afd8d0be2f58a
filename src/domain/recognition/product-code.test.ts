import { describe, expect, test } from 'vitest';
import { certificateNumber } from './certificate-number.ts';
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

  test('the number of a certificate has the serial of the province and the year', () => {
    expect(certificateNumber(412, 2026)).toBe('0412/2026/GCN-OCOP');
    expect(certificateNumber(10_412, 2027)).toBe('10412/2027/GCN-OCOP');
  });
});
