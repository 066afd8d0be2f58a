import { expect, it } from 'vitest';
import { CONTENT_LIMITS } from './limits.ts';
import { loadWorkbook } from './load-workbook.ts';
import { makeFile } from './testing/make-file.ts';

const ROWS = [
  ['TT', 'Tên sản phẩm', 'Địa chỉ'],
  ['01', 'Gạo Séng Cù; mận hậu', 'xã Mường Khương, tỉnh Lào Cai'],
  [],
  ['02', 'Rượu "Bắc Hà"', 'hai\ndòng'],
];

function csv(delimiter: string): string {
  const quoted = (cell: string) =>
    /[",;\n\t]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return ROWS.map((row) => row.map(quoted).join(delimiter)).join('\r\n');
}

async function read(content: string | Uint8Array) {
  const loaded = await loadWorkbook(await makeFile(content), CONTENT_LIMITS, () => undefined);
  return loaded.ok
    ? { rows: loaded.value.workbook.sheets[0]?.rows, form: loaded.value.form }
    : loaded.refusals[0];
}

/** As a program with the Windows code of Viet Nam saves it: vowels whole, tones behind them. */
function windows1258(text: string): Uint8Array {
  const code = new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1258').decode(Uint8Array.of(byte)),
      byte,
    ]),
  );
  const letters = [...text].flatMap((letter) => {
    if (code.has(letter)) return [letter];
    const apart = letter.normalize('NFD');
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/u.exec(apart)?.[0] ?? '';
    return [apart.replace(tone, '').normalize('NFC'), tone];
  });
  return Uint8Array.from(letters, (letter) => code.get(letter) ?? 63);
}

it.each([
  [',', 'utf-8', csv(',')],
  [';', 'utf-8', `\uFEFF${csv(';')}`],
  ['\t', 'utf-16le', Buffer.from(`\uFEFF${csv('\t')}`, 'utf16le')],
  ['\t', 'utf-16be', Buffer.from(`\uFEFF${csv('\t')}`, 'utf16le').swap16()],
  [';', 'utf-16le', Buffer.from(csv(';'), 'utf16le')],
  [';', 'windows-1258', windows1258(csv(';'))],
] as const)('a list with %j between its cells in %s', async (separator, encoding, content) => {
  expect(await read(content)).toEqual({ rows: ROWS, form: { format: 'csv', encoding, separator } });
});

it('is refused in an old code that cannot be told, and when a quotation mark never closes', async () => {
  const tcvn = Buffer.from('S¶n phÈm;Chñ thÓ\nG¹o;HTX N«ng nghiÖp', 'latin1');
  expect(await read(tcvn)).toEqual({ code: 'WORKBOOK_LETTERS', data: {} });
  expect(await read('a;b\n1;"hai\nba')).toEqual({ code: 'SHEET_QUOTE_OPEN', data: { line: 2 } });
});
