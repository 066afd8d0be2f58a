import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certificateNumber } from './certificate-number.ts';
import { foldCode, productCode } from './product-code.ts';

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

describe('a code is found however people type it', () => {
  test.each([
    ['15-02839-08-2026'],
    ['  15 - 02839 - 08 - 2026 '],
    ['15 02839 08 2026'],
    ['15.02839.08.2026'],
    ['15–02839–08–2026'],
    ['15—02839—08—2026'],
    ['15‑02839‑08‑2026'],
    ['15−02839−08−2026'],
    ['15_02839_08_2026'],
    ['15/02839/08/2026'],
    ['15-o2839-O8-2o26'],
    ['15-О2839-08-2026'],
    ['15-02839-08-2026.'],
    ['１５－０２８３９－０８－２０２６'],
  ])('%j', (typed) => {
    expect(foldCode(typed)).toBe('15-02839-08-2026');
  });

  test('a code of the years with districts keeps its five parts', () => {
    expect(foldCode('83 829 28780 3 2022')).toBe('83-829-28780-3-2022');
  });

  test('the length of a part matters: 1-50 is not 15-0', () => {
    expect(foldCode('1-50')).not.toBe(foldCode('15-0'));
  });

  const parts = fc.record({
    provinceCode: fc.integer({ min: 1, max: 96 }).map((n) => String(n).padStart(2, '0')),
    communeCode: fc.integer({ min: 1, max: 99_999 }).map((n) => String(n).padStart(5, '0')),
    serial: fc.integer({ min: 1, max: 2000 }),
    year: fc.integer({ min: 2018, max: 2099 }),
  });
  const separator = fc.constantFrom('-', ' - ', ' ', '.', '–', '—', '_', ' – ');

  test('any separator and either zero give the printed code, and folding twice changes nothing', () => {
    fc.assert(
      fc.property(parts, separator, fc.constantFrom('0', 'o', 'O'), (of, between, zero) => {
        const printed = productCode(of);
        const typed = printed.replaceAll('0', zero).replaceAll('-', between);
        expect(foldCode(typed)).toBe(printed);
        expect(foldCode(foldCode(typed))).toBe(printed);
      }),
      { seed: 26 },
    );
  });

  test('different codes never fold to the same key', () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const same = productCode(one) === productCode(other);
        expect(foldCode(productCode(one)) === foldCode(productCode(other))).toBe(same);
      }),
      { seed: 27 },
    );
  });
});
