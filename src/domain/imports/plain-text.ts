/** Letters of other scripts that look like one of ours, each with the one it stands for. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  // Cyrillic
  ...{ А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y' },
  ...{ Х: 'X', І: 'I', Ј: 'J', Ѕ: 'S', Ү: 'Y', Ԛ: 'Q', Ԝ: 'W', Ԍ: 'G', а: 'a', е: 'e', о: 'o' },
  ...{ р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', һ: 'h', ԁ: 'd', ԛ: 'q', ԝ: 'w' },
  ...{ ӏ: 'l', ү: 'y', ո: 'n', ս: 'u', к: 'k' },
  // Greek
  ...{ Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P' },
  ...{ Τ: 'T', Υ: 'Y', Χ: 'X', ο: 'o', ν: 'v', ι: 'i', ρ: 'p', α: 'a', κ: 'k', υ: 'u', τ: 't' },
  // Latin letters of other languages that stand where Đ belongs
  ...{ Ð: 'Đ', ð: 'đ', Ɖ: 'Đ', ɖ: 'đ', ı: 'i', ɑ: 'a', ɡ: 'g' },
};
const TIDY = /^[!-~\u00c0-\u024f\u1ea0-\u1ef9]+(?: [!-~\u00c0-\u024f\u1ea0-\u1ef9]+)*$/;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
const NOT_PLAIN = new RegExp(`[${Object.keys(LOOK_ALIKES).join('')}]`);
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const LATIN = /\p{Script=Latin}/u;
const OTHER_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u;

/** A text as it is kept: NFC, single spaces, nothing that cannot be seen; its letters as printed. */
export function printed(text: string): string {
  // Most cells are so already, and each is asked for several times.
  if (TIDY.test(text)) return text;
  return text.normalize('NFC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/**
 * The same with our letters where others only look like them, for reading and comparing: a heading
 * whose `Т` came from a Cyrillic keyboard is the heading. A word wholly of another script that is no
 * word of ours (`β`) stays.
 */
export function ourLetters(text: string): string {
  const tidy = printed(text);
  if (!NOT_PLAIN.test(tidy) && !OTHER_SCRIPT.test(tidy)) return tidy;
  return tidy
    .normalize('NFD')
    .replace(WORD, (word) => ([...word].every(isOurs) ? exchange(word) : word))
    .normalize('NFC');
}

/** Whether a word has letters that only look like ours; what it should be is `ourLetters`. */
export function hasLookAlikes(text: string): boolean {
  return ourLetters(text) !== printed(text);
}

/** What every list of ours is compared by when letters must be the same but their keyboards need not. */
export function lower(text: string): string {
  return ourLetters(text).toLowerCase();
}

function isOurs(letter: string): boolean {
  return LATIN.test(letter) || letter in LOOK_ALIKES || !/\p{L}/u.test(letter);
}

function exchange(word: string): string {
  // A single Greek letter is a name of its own: β-glucan, vitamin α.
  if ([...word].length === 1 && /\p{Script=Greek}/u.test(word)) return word;
  return [...word].map((letter) => LOOK_ALIKES[letter] ?? letter).join('');
}
