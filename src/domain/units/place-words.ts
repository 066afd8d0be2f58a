import { fold } from '../text/fold.ts';
import { UNIT_KINDS, type UnitKind } from './kind.ts';

/** One part of an address as a paper writes it: the kind where it says one, and the name. */
export interface PlaceWords {
  readonly written: string;
  readonly kind: UnitKind | null;
  readonly name: string;
  /** The kind was shortened; behind a commune `P.305` is a room and `T.3` a hamlet. */
  readonly short: boolean;
}

/** How papers shorten the kinds. One letter needs its full stop, or a number behind it: `Q.1`, `P13`. */
const SHORT_KINDS: readonly (readonly [RegExp, UnitKind])[] = [
  [/^(?:tp\.\s*|t\.\s*p\.\s*|tp\s+)/iu, 'Thành phố'],
  [/^(?:tx\.\s*|t\.\s*x\.\s*|tx\s+)/iu, 'Thị xã'],
  [/^(?:tt\.\s*|t\.\s*t\.\s*|tt\s+)/iu, 'Thị trấn'],
  [/^(?:đk\.\s*|đk\s+)/iu, 'Đặc khu'],
  [/^(?:p\.\s*|p\s*(?=\d))/iu, 'Phường'],
  [/^(?:q\.\s*|q\s*(?=\d))/iu, 'Quận'],
  [/^h\.\s*/iu, 'Huyện'],
  [/^x\.\s*/iu, 'Xã'],
  [/^t\.\s*/iu, 'Tỉnh'],
];

/** The parts of an address from the widest to the narrowest; the country is left out. */
export function placeWords(address: string): readonly PlaceWords[] {
  return address
    .normalize('NFC')
    .split(/[,;]/)
    .map((part) => part.trim().replace(/\s+/g, ' ').replace(/\.$/, ''))
    .filter((part) => part !== '' && fold(part) !== 'viet nam')
    .map(wordsOf)
    .toReversed();
}

function wordsOf(written: string): PlaceWords {
  if (/^(?:tp\.?\s*)?hcm$/i.test(written)) {
    return { written, kind: 'Thành phố', name: 'Hồ Chí Minh', short: true };
  }
  const lower = written.toLowerCase();
  const kind = UNIT_KINDS.find((one) => lower.startsWith(`${one.toLowerCase()} `));
  if (kind) return { written, kind, name: written.slice(kind.length + 1), short: false };
  for (const [pattern, shortened] of SHORT_KINDS) {
    const name = written.replace(pattern, '');
    if (name !== written && name !== '') return { written, kind: shortened, name, short: true };
  }
  return { written, kind: null, name: written, short: false };
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const APART = /[\s‐‑‒–—-]+/;

/**
 * A key under which spellings of one name meet and two names do not: capitals, apostrophes, where
 * the tone stands (`oà`, `òa`) and a zero before a number (`Phường 01`) do not count. The tone itself
 * does: Sơn Hà and Sơn Hạ are two communes.
 */
export function exactKey(name: string): string {
  return wordsIn(name.normalize('NFD'))
    .map((word) => word.replace(TONES, '') + (word.match(TONES) ?? []).join(''))
    .join(' ');
}

/** The same in one word: names of the highlands are written in one or in several (`A Na`, `Ana`). */
export function closeKey(name: string): string {
  return exactKey(name).replaceAll(' ', '');
}

/** What a name is looked up by: letters alone, so that near spellings are found beside the right one. */
export function soundKey(name: string): string {
  return wordsIn(fold(name)).join('');
}

function wordsIn(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replace(/['’‘ʼ\u0060´]/g, '')
    .trim()
    .split(APART)
    .map((word) => word.replace(/^0+(?=\d)/, ''));
}
