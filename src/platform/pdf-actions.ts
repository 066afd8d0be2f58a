import { inflateSync } from 'node:zlib';

/**
 * What a PDF would do by itself: run a script, start a program. `hidden`: parts of it are locked or
 * packed so that nobody can tell. `none`: it only shows pages.
 */
export type PdfAction = 'none' | 'script' | 'launch' | 'hidden';

/** Most bytes a packed part may unfold to: a small file can hold gigabytes of nothing. */
const MOST_UNPACKED = 64 * 1024 * 1024;
/** Longest description of a part that is still honest: programs write some hundred characters. */
const LONGEST_DICTIONARY = 65_536;

const SCRIPT = nameOf('JavaScript');
const LAUNCH = nameOf('Launch');
const PACKED_OBJECTS = nameOf('ObjStm');
const FILTER = nameOf('Filter');
const ONLY_DEFLATED = new RegExp(
  `${FILTER.source}\\s*\\[?\\s*${nameOf('FlateDecode').source}\\s*(\\]|/|>|\\s)`,
);

/**
 * Looks for actions by their names (ISO 32000-2, 12.6.4: `/S /JavaScript`, `/S /Launch`), in the file
 * as it lies there and in its packed objects. It does not follow the file's own table of contents,
 * because an attacker writes that too: whatever a reader could find is looked at.
 */
export function pdfAction(bytes: Buffer): PdfAction {
  const raw = bytes.toString('latin1');
  const found = actionIn(raw);
  if (found !== 'none') return found;
  for (const begin of raw.matchAll(/stream(\r\n|\n|\r)/g)) {
    if (raw.slice(begin.index - 3, begin.index) === 'end') continue;
    const dictionary = dictionaryBefore(raw, begin.index);
    if (dictionary === null) return 'hidden';
    if (!PACKED_OBJECTS.test(dictionary)) continue;
    const objects = unpacked(bytes, begin.index + begin[0].length, dictionary);
    if (objects === null) return 'hidden';
    const packed = actionIn(objects);
    if (packed !== 'none') return packed;
  }
  return 'none';
}

function actionIn(text: string): PdfAction {
  if (SCRIPT.test(text)) return 'script';
  return LAUNCH.test(text) ? 'launch' : 'none';
}

/** From the beginning of the object to its content; `null` when it is drowned in padding. */
function dictionaryBefore(raw: string, at: number): string | null {
  const before = raw.slice(Math.max(0, at - LONGEST_DICTIONARY), at);
  const begin = before.lastIndexOf(' obj');
  return begin < 0 && before.length === LONGEST_DICTIONARY
    ? null
    : before.slice(Math.max(0, begin));
}

/** `null`: locked by a password, packed in another way than all programs do, or broken. */
function unpacked(bytes: Buffer, from: number, dictionary: string): string | null {
  if (!FILTER.test(dictionary)) {
    const end = bytes.indexOf('endstream', from);
    return bytes.subarray(from, end < 0 ? undefined : end).toString('latin1');
  }
  if (!ONLY_DEFLATED.test(dictionary)) return null;
  try {
    return inflateSync(bytes.subarray(from), { maxOutputLength: MOST_UNPACKED }).toString('latin1');
  } catch {
    return null;
  }
}

/** A name as a PDF may spell it: each letter plain or as `#` and its number (`/J#61vaScript`). */
function nameOf(name: string): RegExp {
  const letters = [...name].map((letter) => {
    const code = letter.charCodeAt(0).toString(16);
    const either = [...code].map((digit) => `[${digit}${digit.toUpperCase()}]`).join('');
    return `(?:${letter}|#${either})`;
  });
  return new RegExp(`/${letters.join('')}(?![A-Za-z0-9#_.-])`);
}
