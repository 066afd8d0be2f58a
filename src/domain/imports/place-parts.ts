import { ourLetters } from './plain-text.ts';

export type PlaceLevel = 'commune' | 'district' | 'province';

/** One part of an address with the kind that stands before it, or none. */
export interface PlacePart {
  /** As printed, the kind too. */
  readonly printed: string;
  /** What the kind says; `city` is a district or a province. */
  readonly kind: PlaceLevel | 'city' | null;
  /** Without the kind, in our letters. */
  readonly name: string;
}

const KINDS: readonly (readonly [RegExp, PlacePart['kind']])[] = [
  [/^(?:thị trấn|thi trấn|tt\.|t\.t\.?|tt(?=\s+\p{Lu}))\s*/iu, 'commune'],
  [/^(?:thị xã|thi xã|tx\.|t\.x\.?|tx(?=\s+\p{Lu}))\s*/iu, 'district'],
  [/^(?:thành phố|t\.\s*phố|tp\.|t\.p\.?|tp(?=\s+\p{Lu})|tp(?=hcm))\s*/iu, 'city'],
  [/^(?:đặc khu|đk\.)\s*/iu, 'commune'],
  [/^(?:phường|p\.|p(?=\s*\d))\s*/iu, 'commune'],
  [/^(?:xã|x\.)\s*/iu, 'commune'],
  [/^(?:huyện|h\.)\s*/iu, 'district'],
  [/^(?:quận|q\.|q(?=\s*\d))\s*/iu, 'district'],
  [/^(?:tỉnh|t\.(?=\s*\p{Lu}))\s*/iu, 'province'],
];
/** Where a kind begins without a comma before it: `ấp 3 xã Tam Ngãi huyện Cầu Kè`. */
const RUN_ON =
  /(?<=[\p{L}\p{N}.)])(?<![Tt][Hh][ịỊi])\s+(?=(?:[Tt]hị trấn|[Tt]hị xã|[Tt]hành phố|[Pp]hường|[Xx]ã|[Hh]uyện|[Qq]uận|[Tt]ỉnh|[Đđ]ặc khu|THỊ TRẤN|THỊ XÃ|THÀNH PHỐ|PHƯỜNG|XÃ|HUYỆN|QUẬN|TỈNH|[Tt][Pp]\.|[Tt][Xx]\.|[Tt][Tt]\.|TP|TX|TT)\s*\p{Lu}|(?:[Pp]hường|[Qq]uận)\s*\d)/gu;
/** `xã Tam Ngãi (huyện Cầu Kè)`; other brackets belong to the name before them. */
const IN_BRACKETS =
  /\s*\(\s*((?:xã|phường|thị trấn|huyện|thị xã|thành phố|quận|tỉnh|tp\.|h\.|tx\.)[^()]*)\)/giu;
/** What a place is called today or was called before, beside the name that counts: `xã Hồng Giang (nay là xã Lục Ngạn)`. */
const OTHER_NAME =
  /\s*\(\s*(?:nay (?:là|thuộc)|hiện nay|trước đây|trước là|cũ là|mới là|tên mới|tên cũ|sau sáp nhập)[^()]*\)/giu;
/** Commas and dashes; the one within Bà Rịa - Vũng Tàu and Phan Rang - Tháp Chàm belongs to the name. */
const SEPARATOR =
  /\s*[,;|]\s*|(?!(?<=(?:bà rịa|phan rang)\s*)\s*[-–—]+\s*(?:vũng tàu|tháp chàm))(?:\s+[-–—]+\s+|\s*[–—]\s*)/iu;
/** Words before a name that belong to it: `trung tâm xã Na Hối`, `UBND xã`. */
const INSIDE_NAME =
  /^(?:thị trấn|thị xã|thành phố|phường|xã|huyện|quận|tỉnh)$|(?:ubnd|trung tâm|chợ|khu|nhà văn hóa|trụ sở|hội|nông thôn)$/iu;

/** The parts of an address from the left. */
export function placeParts(address: string): readonly PlacePart[] {
  return address
    .normalize('NFC')
    .split(/\r?\n/)
    .flatMap((line) => line.replace(OTHER_NAME, '').replace(IN_BRACKETS, ', $1').split(SEPARATOR))
    .flatMap(runOn)
    .map((part) => part.trim().replace(/^\.+\s*|[.\s]+$/g, ''))
    .filter((part) => part !== '' && !/^việt nam$/iu.test(part))
    .map(partOf);
}

export function partOf(text: string): PlacePart {
  const tidy = text.replace(/\s+/g, ' ').trim();
  const ours = ourLetters(tidy);
  for (const [pattern, kind] of KINDS) {
    const name = ours.replace(pattern, '');
    const bare = name.replace(/^[:.\s]+/, '');
    if (name !== ours && bare !== '') return { printed: tidy, kind, name: bare };
  }
  return { printed: tidy, kind: null, name: ours };
}

function runOn(part: string): readonly string[] {
  const pieces = part.split(RUN_ON);
  const joined: string[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && INSIDE_NAME.test(before))
      joined[joined.length - 1] = `${before} ${piece}`;
    else joined.push(piece);
  }
  return joined;
}
