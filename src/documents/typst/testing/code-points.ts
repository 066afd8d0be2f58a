/** The characters a TrueType font has a glyph for: its Unicode `cmap` table of format 4. */
export function codePointsOf(font: Buffer): ReadonlySet<number> {
  const cmap = tableAt(font, 'cmap');
  const subtables = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) =>
    font.readUInt32BE(cmap + 8 + 8 * index),
  ).map((offset) => cmap + offset);
  const table = subtables.find((at) => font.readUInt16BE(at) === 4);
  if (table === undefined) throw new Error('no cmap of format 4');
  return new Set(segmentsOf(font, table));
}

function segmentsOf(font: Buffer, table: number): number[] {
  const doubled = font.readUInt16BE(table + 6);
  const [ends, starts] = [table + 14, table + 16 + doubled];
  return Array.from({ length: doubled / 2 }, (_, segment) => {
    const first = font.readUInt16BE(starts + 2 * segment);
    const last = font.readUInt16BE(ends + 2 * segment);
    const codes = Array.from({ length: last - first + 1 }, (__, index) => first + index);
    return codes.filter((code) => glyphOf(font, starts + 2 * segment, doubled, code, first) !== 0);
  }).flat();
}

/** Glyph 0 is "no such character" (OpenType, cmap format 4). `at` is the segment's start code. */
function glyphOf(font: Buffer, at: number, doubled: number, code: number, first: number): number {
  const delta = font.readUInt16BE(at + doubled);
  const rangeAt = at + 2 * doubled;
  const range = font.readUInt16BE(rangeAt);
  if (range === 0) return (code + delta) & 0xffff;
  return font.readUInt16BE(rangeAt + range + 2 * (code - first));
}

function tableAt(font: Buffer, tag: string): number {
  const count = font.readUInt16BE(4);
  const record = Array.from({ length: count }, (_, index) => 12 + 16 * index).find(
    (at) => font.toString('latin1', at, at + 4) === tag,
  );
  if (record === undefined) throw new Error(`no table ${tag}`);
  return font.readUInt32BE(record + 8);
}
