import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#platform/project-root.ts';
import { fontFolders } from './fonts.ts';
import { codePointsOf } from './testing/code-points.ts';

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
