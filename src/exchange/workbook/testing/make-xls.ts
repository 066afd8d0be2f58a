import { makeFile } from './make-file.ts';

const SECTOR = 512;
const FREE = 0xffffffff;
const LAST = 0xfffffffe;
const TABLE = 0xfffffffd;

/** A record of an .xls: its number, then what it holds. */
export function biff(kind: number, ...content: readonly Buffer[]): Buffer {
  const data = Buffer.concat(content);
  return Buffer.concat([u16(kind), u16(data.length), data]);
}

export function u16(...numbers: readonly number[]): Buffer {
  return Buffer.concat(numbers.map((n) => Buffer.from([n & 255, (n >> 8) & 255])));
}

export function u32(n: number): Buffer {
  return Buffer.from(Uint32Array.of(n).buffer);
}

export function f64(n: number): Buffer {
  return Buffer.from(Float64Array.of(n).buffer);
}

/** A text with its length in two bytes, or in one. */
export function wide(text: string, length: 1 | 2 = 2): Buffer {
  const count = length === 2 ? u16(text.length) : Buffer.from([text.length]);
  return Buffer.concat([count, Buffer.from([1]), Buffer.from(text, 'utf16le')]);
}

export interface XlsSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly records: readonly Buffer[];
}

/** An .xls of Excel 97–2003: what all sheets share, the sheets, and names of other parts beside it. */
export function makeXls(
  shared: readonly Buffer[],
  sheets: readonly XlsSheet[],
  beside: readonly string[] = [],
): Promise<string> {
  return makeFile(compound(['Workbook', ...beside], workbook(shared, sheets)));
}

function workbook(shared: readonly Buffer[], sheets: readonly XlsSheet[]): Buffer {
  const begin = (kind: number) => biff(0x0809, u16(0x0600, kind, 0, 0), u32(0), u32(0));
  const end = biff(0x000a);
  const bodies = sheets.map(({ records }) => Buffer.concat([begin(0x0010), ...records, end]));
  const bound = (at: number, { name, hidden }: XlsSheet) =>
    biff(0x0085, u32(at), Buffer.from([hidden ? 1 : 0, 0]), wide(name, 1));
  const head = (places: readonly number[]) =>
    Buffer.concat([
      begin(0x0005),
      ...shared,
      ...sheets.map((sheet, n) => bound(places[n] ?? 0, sheet)),
      end,
    ]);
  let at = head([]).length;
  const places = bodies.map((body) => (at += body.length) - body.length);
  return Buffer.concat([head(places), ...bodies]);
}

/** One stream, its parts' names in the directory, and the table of sectors at the front. */
function compound(names: readonly string[], content: Buffer): Buffer {
  const directory = Buffer.alloc(Math.ceil(((names.length + 1) * 128) / SECTOR) * SECTOR);
  const stream = Buffer.alloc(Math.ceil(Math.max(content.length, 4096) / SECTOR) * SECTOR);
  content.copy(stream);
  const first = 1 + directory.length / SECTOR;
  ['Root Entry', ...names].forEach((name, n) => {
    const at = n * 128;
    directory.write(name, at, 'utf16le');
    directory.writeUInt16LE((name.length + 1) * 2, at + 64);
    directory[at + 66] = n === 0 ? 5 : 2;
    for (const link of [68, 72, 76]) directory.writeUInt32LE(FREE, at + link);
    if (n === 0) directory.writeUInt32LE(1, at + 76);
    if (n > 0 && n < names.length) directory.writeUInt32LE(n + 1, at + 72);
    directory.writeUInt32LE(n === 1 ? first : LAST, at + 116);
    directory.writeUInt32LE(n === 1 ? stream.length : 0, at + 120);
  });
  const sectors = first + stream.length / SECTOR;
  const table = Buffer.alloc(SECTOR, 0xff);
  for (let n = 1; n < sectors; n += 1) {
    table.writeUInt32LE(n === first - 1 || n === sectors - 1 ? LAST : n + 1, n * 4);
  }
  table.writeUInt32LE(TABLE, 0);
  return Buffer.concat([header(), table, directory, stream]);
}

function header(): Buffer {
  const head = Buffer.alloc(SECTOR, 0xff);
  head.fill(0, 0, 76);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  head.write('3e000300feff09000600', 24, 'hex');
  head.writeUInt32LE(1, 44);
  head.writeUInt32LE(1, 48);
  head.writeUInt32LE(4096, 56);
  head.writeUInt32LE(LAST, 60);
  head.writeUInt32LE(LAST, 68);
  head.writeUInt32LE(0, 76);
  return head;
}
