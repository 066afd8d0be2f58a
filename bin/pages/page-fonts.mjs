import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import subsetFont from 'subset-font';

const root = path.resolve(import.meta.dirname, '../..');
const FACES = path.join(root, 'node_modules/@expo-google-fonts/be-vietnam-pro');
/** By weight, as `src/ui/tokens.css` names them. */
const WEIGHTS = {
  400: '400Regular/BeVietnamPro_400Regular.ttf',
  600: '600SemiBold/BeVietnamPro_600SemiBold.ttf',
  700: '700Bold/BeVietnamPro_700Bold.ttf',
};
const VOWELS = ['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'];
/** What people write besides letters, and figures are shown with. */
const SIGNS = '₫€–—…“”‘’·•×÷−±≤≥°²³½←→↑↓\u00A0\u202F\u2011\u2060';
const TONES = ['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'];

/**
 * Writes the fonts of the pages, cut down to what they show: all letters of Vietnamese and English,
 * figures, and the signs of our own sentences. A name in another language takes its other letters from
 * the reader's own font. Nothing is written when that was done before.
 * @param {string} folder where `400.woff2`, `600.woff2` and `700.woff2` go
 */
export async function writePageFonts(folder) {
  mkdirSync(folder, { recursive: true });
  const characters = pageCharacters();
  const madeOf = readFileSync(path.join(FACES, 'package.json'), 'utf8') + characters;
  const stamp = path.join(folder, 'made-of.txt');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeOf) return;
  for (const [weight, file] of Object.entries(WEIGHTS)) {
    const whole = readFileSync(path.join(FACES, file));
    const font = await subsetFont(whole, characters, { targetFormat: 'woff2' });
    putWhole(path.join(folder, `${weight}.woff2`), font);
  }
  putWhole(stamp, madeOf);
}

/**
 * Two builds of one checkout write the same, and neither may find half a file.
 * @param {string} file
 * @param {string | Uint8Array} content
 */
function putWhole(file, content) {
  const own = `${file}.${String(process.pid)}`;
  writeFileSync(own, content);
  renameSync(own, file);
}

/** Every character that the fonts of the pages have, each once. */
export function pageCharacters() {
  const letters = VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC')));
  const small = `${letters.join('')}đ`;
  const ascii = String.fromCodePoint(...Array.from({ length: 95 }, (_, index) => 32 + index));
  return [...new Set(ascii + SIGNS + small + small.toLocaleUpperCase('vi') + messages())]
    .sort()
    .join('');
}

function messages() {
  const folder = path.join(root, 'messages');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8').normalize('NFC'))
    .join('')
    .replace(/\p{Cc}/gu, '');
}
