import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSheet, writeSheet } from './sheet.ts';

describe('a sheet as a spreadsheet program saves it', () => {
  const rows = [
    { line: 1, cells: ['bộ', 'lời'] },
    { line: 2, cells: ['7', 'một; hai'] },
    { line: 4, cells: ['8', 'dòng đầu\ndòng sau'] },
    { line: 6, cells: ['9', 'gọi là "Mận"'] },
  ];

  it.each([
    ['semicolons', ';', '\n'],
    ['tabs', '\t', '\r\n'],
    ['commas and a byte order mark', ',', '\n'],
  ])('is read with %s', (name, separator, end) => {
    const mark = name.includes('mark') ? '\uFEFF' : '';
    const text = [
      ['bộ', 'lời'],
      ['7', '"một; hai"'],
      ['', ''],
      ['8', '"dòng đầu\ndòng sau"'],
      ['9', '"gọi là ""Mận"""'],
    ]
      .map((cells) => cells.join(separator))
      .join(end);
    expect(readSheet(mark + text)).toEqual({ ok: true, value: rows });
  });

  it('whose quotation mark never closes is named by the line where it opens', () => {
    expect(readSheet('a;b\n1;"hai\nba')).toEqual({
      ok: false,
      refusals: [{ code: 'SHEET_QUOTE_OPEN', data: { line: 2 } }],
    });
  });

  it('comes back as it was written, whatever stands in its cells', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ';', '"', '\n', ',', 'ế', ' ', '\t') });
    const table = fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (cells) => {
        const read = readSheet(writeSheet([['a', 'b', 'c'], ...cells]));
        expect(read.ok && read.value.slice(1).map((row) => row.cells)).toEqual(cells);
      }),
      { seed: 26, numRuns: 300 },
    );
  });
});
