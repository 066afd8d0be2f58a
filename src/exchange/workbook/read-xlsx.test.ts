import { expect, test } from 'vitest';
import { CONTENT_LIMITS } from './limits.ts';
import { loadWorkbook } from './load-workbook.ts';
import { makeXlsx, type XlsxText } from './testing/make-file.ts';

async function sheetsOf(text: XlsxText) {
  const loaded = await loadWorkbook(await makeXlsx(text), CONTENT_LIMITS, () => undefined);
  if (!loaded.ok) throw new Error(loaded.refusals[0].code);
  return loaded.value.workbook.sheets;
}

const DAYS =
  '<numFmts><numFmt numFmtId="164" formatCode="[$-42A]dd/mm/yyyy;@"/><numFmt numFmtId="165" formatCode="0&quot; dong/day&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>';

test('every kind of cell is read as its sheet shows it', async () => {
  const [sheet] = await sheetsOf({
    strings:
      '<si><t>Tên sản phẩm</t></si><si><r><t>Gạo </t></r><r><rPr><b/></rPr><t>Séng Cù</t></r><rPh sb="0" eb="1"><t>không</t></rPh></si><si><t>một_x000D_hai</t></si>',
    styles: DAYS,
    sheets: [
      `<sheetData>
        <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>
        <row r="3"><c r="B3" t="inlineStr"><is><t>tại chỗ &amp; ngay</t></is></c><c r="D3" t="b"><v>1</v></c><c r="C3" t="e"><v>#REF!</v></c></row>
        <row r="4"><c r="A4"><v>91.14</v></c><c r="B4" s="1"><v>45289</v></c><c r="C4" s="2"><v>45289.75</v></c><c r="D4" s="3"><v>45289</v></c><c r="E4" s="4"><v>0.5</v></c><c r="F4" t="d"><v>2023-12-29T00:00:00</v></c></row>
        <row r="5"><c r="A5" t="str"><f>B1&amp;"x"</f><v>Gạo x</v></c><c r="B5"><f>1+1</f></c><c r="C5" s="1"><f>B4</f><v>45289</v></c><c r="D5"/><c r="E5" s="2"/></row>
      </sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells>`,
    ],
  });
  expect(sheet).toEqual({
    name: 'S1',
    hidden: false,
    merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
    rows: [
      ['Tên sản phẩm', 'Gạo Séng Cù', 'một\rhai'],
      [],
      [null, 'tại chỗ & ngay', { error: '#REF!' }, true],
      [91.14, { date: '2023-12-29' }, { date: '2023-12-29' }, 45289, 0.5, { date: '2023-12-29' }],
      [
        { formula: 'B1&"x"', cached: 'Gạo x' },
        { formula: '1+1', cached: null },
        { formula: 'B4', cached: { date: '2023-12-29' } },
      ],
    ],
  });
});

test('a shared formula says in each of its cells what it means there', async () => {
  const [sheet] = await sheetsOf({
    sheets: [
      `<sheetData><row r="5"><c r="B5"><f t="shared" ref="B5:C6" si="0">$E5&amp;F$4&amp;LOG10(A1)&amp;"E5"&amp;'B1'!C2</f><v>1</v></c><c r="C5"><f t="shared" si="0"/><v>2</v></c></row>
      <row r="6"><c r="B6"><f t="shared" si="0"/><v>3</v></c></row></sheetData>`,
    ],
  });
  expect(sheet?.rows.slice(4)).toEqual([
    [
      null,
      { formula: `$E5&F$4&LOG10(A1)&"E5"&'B1'!C2`, cached: 1 },
      { formula: `$E5&G$4&LOG10(B1)&"E5"&'B1'!D2`, cached: 2 },
    ],
    [null, { formula: `$E6&F$4&LOG10(A2)&"E5"&'B1'!C3`, cached: 3 }],
  ]);
});

test('cells stand where they say, in whatever order, and behind each other where they say nothing', async () => {
  const [sheet] = await sheetsOf({
    sheets: [
      '<sheetData><row r="3"><c r="C3"><v>3</v></c><c r="A3"><v>1</v></c></row><row r="2"><c r="B2"><v>2</v></c></row><row><c><v>7</v></c><c><v>8</v></c></row></sheetData>',
    ],
  });
  expect(sheet?.rows).toEqual([[], [null, 2], [7, 8, 3]]);
});

test('days that count from 1904, hidden sheets and hidden rows are read as they are', async () => {
  const sheets = await sheetsOf({
    properties: 'date1904="1"',
    styles: DAYS,
    states: ['visible', 'veryHidden'],
    sheets: [
      '<sheetData><row r="1" hidden="1"><c r="A1" s="1"><v>43827</v></c></row></sheetData>',
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    ],
  });
  expect(sheets.map(({ hidden, rows }) => ({ hidden, rows }))).toEqual([
    { hidden: false, rows: [[{ date: '2023-12-29' }]] },
    { hidden: true, rows: [[1]] },
  ]);
});

test('a part written with prefixes, or in UTF-16, reads the same', async () => {
  const cell = '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Mận</x:t></x:is></x:c></x:row>';
  const sheet = `<x:worksheet xmlns:x="m"><x:sheetData>${cell}</x:sheetData></x:worksheet>`;
  for (const content of [sheet, Buffer.from(`\uFEFF${sheet}`, 'utf16le')]) {
    const [read] = await sheetsOf({ sheets: [''], more: { 'xl/worksheets/sheet1.xml': content } });
    expect(read?.rows).toEqual([['Mận']]);
  }
});
