import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#platform/project-root.ts';
import { fontFolders } from './fonts.ts';

const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];
const CONSONANTS = 'bcdđghklmnpqrstvxfjwz';

/** The 12 vowels with 6 tones and the consonants, small and capital: 186 letters. */
const LETTERS = [...VOWELS.flatMap((vowel) => TONES.map((tone) => vowel + tone)), ...CONSONANTS]
  .map((letter) => letter.normalize('NFC'))
  .flatMap((letter) => [letter, letter.toLocaleUpperCase('vi')]);
const SIGNS = [...'0123456789.,;:!?()/%+-–…“”‘’·&@#$*\\<>='];
/** What the headlines of the certificate need not have: their font list goes on with Tinos. */
const RARE_SIGNS = [...'₫≥≤×²³'];

const files = fontFolders(projectRoot()).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ttf'))
    .map((name) => ({ name, path: join(folder, name) })),
);

test('the faces of the documents are installed', () => {
  expect(files.map(({ name }) => name)).toEqual([
    'Tinos_400Regular.ttf',
    'Tinos_400Regular_Italic.ttf',
    'Tinos_700Bold.ttf',
    'Tinos_700Bold_Italic.ttf',
    'BeVietnamPro_400Regular.ttf',
    'BeVietnamPro_400Regular_Italic.ttf',
    'BeVietnamPro_600SemiBold.ttf',
    'BeVietnamPro_700Bold.ttf',
    'PlayfairDisplay_700Bold.ttf',
    'PlayfairDisplay_800ExtraBold.ttf',
  ]);
});

test.each(files)('$name has every Vietnamese letter', ({ path }) => {
  expect(LETTERS).toHaveLength(186);
  expect(missing(path, [...LETTERS, ...SIGNS])).toEqual([]);
});

test.each(files.filter(({ name }) => name.startsWith('Tinos')))(
  '$name also has the signs of amounts and limits',
  ({ path }) => {
    expect(missing(path, RARE_SIGNS)).toEqual([]);
  },
);

function missing(path: string, characters: readonly string[]): string[] {
  const covered = codePointsOf(readFileSync(path));
  return characters.filter((character) => !covered.has(character.codePointAt(0) ?? 0));
}

/** The characters a TrueType font has a glyph for: its Unicode `cmap` table of format 4. */
function codePointsOf(font: Buffer): ReadonlySet<number> {
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
