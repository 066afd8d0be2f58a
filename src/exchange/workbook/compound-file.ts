import { NotReadable } from './not-readable.ts';

/** The parts of a file in Microsoft's compound form (MS-CFB): .xls, and an .xlsx behind a password. */
export interface CompoundFile {
  readonly names: readonly string[];
  readonly stream: (name: string) => Uint8Array | null;
}

const HEADER = 512;
const ENTRY = 128;
const END = 0xfffffffa;

interface Entry {
  readonly name: string;
  readonly start: number;
  readonly size: number;
}

/**
 * Reads the directory and, on asking, a stream that lies in whole sectors; a shorter one than 4 kB is
 * no workbook. Throws WORKBOOK_BROKEN for chains that lead out of the file or in a circle.
 */
export function openCompound(bytes: Buffer): CompoundFile {
  if (bytes.length < HEADER) throw new NotReadable('WORKBOOK_BROKEN');
  const size = bytes.readUInt16LE(30) === 12 ? 4096 : 512;
  const sector = (number: number): Buffer => {
    const from = (number + 1) * size;
    if (from >= bytes.length) throw new NotReadable('WORKBOOK_BROKEN');
    return bytes.subarray(from, from + size);
  };
  const next = chainsOf(bytes, sector);
  const chain = (start: number): Buffer => {
    const found: Buffer[] = [];
    for (let at = start; at < END; at = next(at)) {
      if (found.length * size > bytes.length) throw new NotReadable('WORKBOOK_BROKEN');
      found.push(sector(at));
    }
    return Buffer.concat(found);
  };
  const entries = entriesOf(chain(bytes.readUInt32LE(48)));
  return {
    names: entries.map(({ name }) => name),
    stream: (name) => {
      const entry = entries.find((one) => one.name === name);
      return entry && entry.size >= 4096 ? chain(entry.start).subarray(0, entry.size) : null;
    },
  };
}

/** The table of sectors: which one follows which. Its own sectors are listed at the head, then in a chain. */
function chainsOf(bytes: Buffer, sector: (number: number) => Buffer): (at: number) => number {
  const tables: Buffer[] = [];
  const add = (number: number) => {
    if (number < END) tables.push(sector(number));
    if (tables.length * HEADER > bytes.length) throw new NotReadable('WORKBOOK_BROKEN');
  };
  for (let at = 76; at < HEADER; at += 4) add(bytes.readUInt32LE(at));
  let more = bytes.readUInt32LE(68);
  for (let seen = 0; more < END; seen += 1) {
    if (seen * HEADER > bytes.length) throw new NotReadable('WORKBOOK_BROKEN');
    const list = sector(more);
    for (let at = 0; at + 4 < list.length; at += 4) add(list.readUInt32LE(at));
    more = list.readUInt32LE(list.length - 4);
  }
  const table = Buffer.concat(tables);
  return (at) => {
    if (at * 4 + 4 > table.length) throw new NotReadable('WORKBOOK_BROKEN');
    return table.readUInt32LE(at * 4);
  };
}

function entriesOf(directory: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + ENTRY <= directory.length; at += ENTRY) {
    const length = directory.readUInt16LE(at + 64);
    if (length < 2 || length > 64) continue;
    entries.push({
      name: directory.toString('utf16le', at, at + length - 2),
      start: directory.readUInt32LE(at + 116),
      size: directory.readUInt32LE(at + 120),
    });
  }
  return entries;
}
