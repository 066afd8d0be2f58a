import { writeXlsx } from 'hucre';
import { readFile, truncate, writeFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { CONTENT_LIMITS } from './limits.ts';
import { loadWorkbook } from './load-workbook.ts';
import { makeFile, makeXlsx, makeZip } from './testing/make-file.ts';

async function said(file: Promise<string> | string, limits = CONTENT_LIMITS) {
  const loaded = await loadWorkbook(await file, limits, () => undefined);
  return loaded.ok ? loaded.value.form : loaded.refusals[0];
}

const one = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const refused = (code: string, data = {}) => ({ code, data });

describe('a workbook is refused by name', () => {
  it('when nothing is in it', async () => {
    expect(await said(makeFile(''))).toEqual(refused('WORKBOOK_EMPTY'));
    expect(await said(makeFile('\uFEFF\r\n\r\n'))).toEqual(refused('WORKBOOK_EMPTY'));
    expect(await said(makeXlsx({ sheets: ['<sheetData/>'] }))).toEqual(refused('WORKBOOK_EMPTY'));
  });

  it.each([
    ['a picture', Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')],
    ['a PDF', '%PDF-1.7\n1 0 obj'],
    ['a page saved as .xls', '<html><table><tr><td>Gạo</td></tr></table></html>'],
    ['a document', '{\\rtf1 Danh sách}'],
  ])('when it is %s, whatever its name', async (_what, content) => {
    expect(await said(makeFile(content, 'danh-sach.xlsx'))).toEqual(
      refused('WORKBOOK_NOT_WORKBOOK'),
    );
  });

  it('when the archive is a document, or one without any workbook', async () => {
    const word = { 'xl/workbook.xml': '<w:document xmlns:w="w"/>' };
    expect(await said(makeXlsx({ sheets: [one], more: word }))).toEqual(
      refused('WORKBOOK_NOT_WORKBOOK'),
    );
    expect(await said(makeZip({ 'a.txt': 'a' }))).toEqual(refused('WORKBOOK_NOT_WORKBOOK'));
  });

  it('when it was cut off, or its XML ends early', async () => {
    const file = await makeXlsx({ sheets: [one] });
    await truncate(file, 900);
    expect(await said(file)).toEqual(refused('WORKBOOK_BROKEN'));
    const early = { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row r="1">' };
    expect(await said(makeXlsx({ sheets: [''], more: early }))).toEqual(refused('WORKBOOK_BROKEN'));
    expect(await said(makeFile(Buffer.from('d0cf11e0a1b11ae100', 'hex')))).toEqual(
      refused('WORKBOOK_BROKEN'),
    );
  });

  it('when a password keeps it', async () => {
    const rows = [['Tên sản phẩm'], ['Gạo']];
    const locked = await writeXlsx({
      sheets: [{ name: 'A', rows }],
      encryption: { password: 'ocop', spinCount: 1 },
    });
    expect(await said(makeFile(locked))).toEqual(refused('WORKBOOK_LOCKED'));
  });

  it('when it carries macros, also under the name of .xlsx', async () => {
    const macros = { 'xl/vbaProject.bin': Buffer.from('macro') };
    expect(await said(makeXlsx({ sheets: [one], more: macros }))).toEqual(
      refused('WORKBOOK_MACROS'),
    );
  });

  it('when it declares entities or a document type', async () => {
    const sheet = (head: string) => ({
      'xl/worksheets/sheet1.xml': `${head}<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>`,
    });
    const reaching = sheet('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>');
    expect(await said(makeXlsx({ sheets: [''], more: reaching }))).toEqual(
      refused('WORKBOOK_ENTITIES'),
    );
    const strings = { 'xl/sharedStrings.xml': '<!DOCTYPE a><sst/>' };
    expect(await said(makeXlsx({ sheets: [one], more: strings }))).toEqual(
      refused('WORKBOOK_ENTITIES'),
    );
    expect(await said(makeXlsx({ sheets: [''], more: sheet('') }))).toEqual(
      refused('WORKBOOK_BROKEN'),
    );
  });
});

describe('a workbook that would fill the memory', () => {
  it('is refused by its directory when it is a bomb', async () => {
    const zeros = { 'xl/sharedStrings.xml': Buffer.alloc(20 * 1024 * 1024, 0x20) };
    expect(await said(makeXlsx({ sheets: [one], more: zeros }))).toEqual(
      refused('WORKBOOK_SWOLLEN', { max: 300 }),
    );
  });

  it('is refused when its parts together are too much, each of them honest', async () => {
    const limits = { ...CONTENT_LIMITS, unpackedBytes: 1024 * 1024 };
    const text = `<si><t>${'Hợp tác xã '.repeat(100_000)}</t></si>`;
    expect(await said(makeXlsx({ sheets: [one], strings: text }), limits)).toEqual(
      refused('WORKBOOK_SWOLLEN', { max: 1 }),
    );
  });

  it('is refused when it claims gigabytes, and when it holds more than it claims', async () => {
    const claiming = async (bytes: number) => {
      const file = await makeXlsx({ sheets: [one] });
      await claim(file, 'xl/worksheets/sheet1.xml', bytes);
      return said(file);
    };
    expect(await claiming(0xfffffff0)).toEqual(refused('WORKBOOK_SWOLLEN', { max: 300 }));
    expect(await claiming(10)).toEqual(refused('WORKBOOK_BROKEN'));
  });

  it('is refused by a cell in XFD1048576; an empty one with a colour and a claimed size are passed over', async () => {
    const far = (cell: string) =>
      makeXlsx({
        sheets: [
          `<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">${cell}</row></sheetData>`,
        ],
      });
    expect(await said(far('<c r="XFD1048576"><v>1</v></c>'))).toEqual(
      refused('WORKBOOK_FAR_CELL', { cell: 'XFD1048576', rows: 50_000, columns: 256 }),
    );
    expect(await said(far('<c r="XFD1048576" s="3"/>'))).toEqual({ format: 'xlsx' });
  });

  it('is refused when the file itself is too large', async () => {
    expect(await said(makeFile('a;b'), { ...CONTENT_LIMITS, fileBytes: 2 })).toEqual(
      refused('WORKBOOK_TOO_LARGE', { max: 0 }),
    );
  });
});

/** Writes another unpacked size into the directory and the head of a part. */
async function claim(file: string, part: string, bytes: number): Promise<void> {
  const content = await readFile(file);
  for (const [sign, size, name] of [
    ['PK\x01\x02', 24, 46],
    ['PK\x03\x04', 22, 30],
  ] as const) {
    for (let at = content.indexOf(sign); at >= 0; at = content.indexOf(sign, at + 4)) {
      if (content.toString('utf8', at + name, at + name + part.length) === part)
        content.writeUInt32LE(bytes, at + size);
    }
  }
  await writeFile(file, content);
}
