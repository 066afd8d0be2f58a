import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeKey, foldCode, possibleKeys } from './code-key.ts';
import { productCode } from './product-code.ts';

const parts = fc.record({
  provinceCode: fc.integer({ min: 1, max: 96 }).map((n) => String(n).padStart(2, '0')),
  communeCode: fc.integer({ min: 1, max: 99_999 }).map((n) => String(n).padStart(5, '0')),
  serial: fc.integer({ min: 1, max: 2000 }),
  year: fc.integer({ min: 2018, max: 2099 }),
});

/** The ways in which people write a printed code without losing a separator. */
const way = fc.record({
  label: fc.constantFrom('', 'Mã: ', 'Mã số ', 'MÃ SẢN PHẨM OCOP: ', 'mã:', 'Code: ', '('),
  between: fc.constantFrom(
    '-',
    ' - ',
    ' ',
    '.',
    '–',
    '—',
    '_',
    '/',
    '\u00a0',
    '\u2011',
    '，',
    ' · ',
  ),
  zero: fc.constantFrom('0', 'o', 'O', '\u041e', '０'),
  one: fc.constantFrom('1', 'l', 'I', 'L', 'i', '|', '\u0406', '１'),
  hidden: fc.constantFrom('', '\u200b', '\u00ad', '\ufeff', '\u2060', '\u200e'),
  short: fc.boolean(),
});

function write(
  printed: string,
  how: {
    label: string;
    between: string;
    zero: string;
    one: string;
    hidden: string;
    short: boolean;
  },
) {
  const short = printed.replace(/(^|-)0+(?=\d)/g, '$1');
  return (
    how.label +
    [...(how.short ? short : printed)]
      .map(
        (sign) =>
          (sign === '-' ? how.between : sign === '0' ? how.zero : sign === '1' ? how.one : sign) +
          how.hidden,
      )
      .join('')
  );
}

describe('a code is shown in one form, however people type it', () => {
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
    ['l5-02839-08-2026'],
    ['I5-02839-08-2026.'],
    ['Mã: 15-02839-08-2026'],
    ['Ma so: 15-02839-08-2026'],
    ['MÃ15-02839-08-2026'],
    ['“15-02839-08-2026”'],
    ['15-02\u00ad839-08-20\u200b26\ufeff'],
    ['15\u00a002839\u00a008\u00a02026'],
    ['1\ufe0f5-02839-08-2026'],
    ['１５－０２８３９－０８－２０２６'],
  ])('%j', (typed) => {
    expect(foldCode(typed)).toBe('15-02839-08-2026');
  });

  test('a code of the years with districts keeps its five parts', () => {
    expect(foldCode('83 829 28780 3 2022')).toBe('83-829-28780-3-2022');
  });

  test('the number of a certificate keeps its letters', () => {
    expect(foldCode('Số: 0412/2026/gcn-ocop')).toBe('0412-2026-GCN-OCOP');
  });

  test('showing it a second time changes nothing, whatever was typed', () => {
    const word = fc.constantFrom(
      'Mã',
      'số',
      'No',
      'OCOP',
      '15',
      'O',
      'l',
      ' ',
      '-',
      ':',
      'Đ',
      '\u200b',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(word).map((words) => words.join('')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        expect(foldCode(foldCode(typed))).toBe(foldCode(typed));
        expect(codeKey(foldCode(typed))).toBe(codeKey(typed));
      }),
      { seed: 25, numRuns: 400 },
    );
  });
});

describe('the parts of a code are numbers', () => {
  test.each([
    ['15-3006-1-2026', '15-03006-01-2026'],
    ['1-73-1-2026', '01-00073-01-2026'],
    ['15-02839-0100-2026', '15-02839-100-2026'],
  ])('%s is %s', (typed, printed) => {
    expect(codeKey(typed)).toBe(codeKey(printed));
  });

  test('but 1-50 is not 15-0, and 10 is not 1', () => {
    expect(codeKey('1-50')).not.toBe(codeKey('15-0'));
    expect(codeKey('15-02839-10-2026')).not.toBe(codeKey('15-02839-1-2026'));
  });

  test('in any of these ways a code has the key of what is printed', () => {
    fc.assert(
      fc.property(parts, way, (of, how) => {
        const printed = productCode(of);
        const typed = write(printed, how);
        expect(codeKey(typed)).toBe(codeKey(printed));
        expect(possibleKeys(typed)).toEqual([codeKey(printed)]);
      }),
      { seed: 26, numRuns: 1000 },
    );
  });

  test('different codes never have the same key', () => {
    fc.assert(
      fc.property(parts, parts, (one, other) => {
        const same = productCode(one) === productCode(other);
        expect(codeKey(productCode(one)) === codeKey(productCode(other))).toBe(same);
      }),
      { seed: 27 },
    );
  });
});

describe('separators may be left out', () => {
  test('without any, every place where they may stand is tried', () => {
    expect(possibleKeys('1530062026')).toEqual([
      '1530062026',
      ...['1-5-3006-2026', '1-53-6-2026', '1-530-6-2026', '1-5300-6-2026'],
      ...['15-3-6-2026', '15-30-6-2026', '15-300-6-2026'],
      ...['1-5-3-6-2026', '1-5-30-6-2026', '1-5-300-6-2026'],
    ]);
  });

  test('one that was typed holds', () => {
    expect(possibleKeys('15-30062026')).toEqual([
      '15-30062026',
      ...['1-5-3006-2026', '15-3-6-2026', '15-30-6-2026', '15-300-6-2026'],
      ...['1-5-3-6-2026', '1-5-30-6-2026', '1-5-300-6-2026'],
    ]);
    expect(possibleKeys('15-300-62026')).toEqual([
      '15-300-62026',
      '15-300-6-2026',
      '1-5-300-6-2026',
    ]);
  });

  test('a code of four parts means itself: a forged serial is not read as another product', () => {
    expect(possibleKeys('15-02839-18-2026')).toEqual(['15-2839-18-2026']);
  });

  test('with all or some of them left out, the code that is printed is always among what may be meant', () => {
    const kept = fc.tuple(fc.boolean(), fc.boolean(), fc.boolean());
    fc.assert(
      fc.property(parts, way, kept, (of, how, keep) => {
        const printed = productCode(of);
        let seam = -1;
        const cut = printed.replace(/-/g, () => ((seam += 1), keep[seam] ? '-' : ''));
        const keys = possibleKeys(write(cut, { ...how, short: false }));
        expect(keys).toContain(codeKey(printed));
        expect(keys.length).toBeLessThan(60);
      }),
      { seed: 28, numRuns: 1000 },
    );
  });
});
