import { NotReadable } from './not-readable.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258';

export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
}

/**
 * The letters of a text file: Unicode in its three forms, and the Windows code of Vietnam where it can
 * be told. Throws WORKBOOK_LETTERS rather than give wrong ones.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncoding(bytes);
  if (wide !== null) return decoded(bytes, wide);
  try {
    return decoded(bytes, 'utf-8');
  } catch {
    const old = decoded(bytes, 'windows-1258');
    if (!isVietnamese(old.text)) throw new NotReadable('WORKBOOK_LETTERS');
    return { ...old, text: old.text.normalize('NFC') };
  }
}

function decoded(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch {
    throw new NotReadable('WORKBOOK_LETTERS');
  }
}

/** UTF-16 by its mark, or by every second byte being zero, as separators and digits make it. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = [...bytes.subarray(0, 4096)];
  const zeros = (parity: number) =>
    head.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [high, low] = [zeros(0), zeros(1)];
  if (high + low < head.length / 10 || Math.min(high, low) * 8 > Math.max(high, low)) return null;
  return low > high ? 'utf-16le' : 'utf-16be';
}

/** In this code tones stand behind their vowel, so elsewhere they betray another code. */
const TONED = /[aăâeêioôơuưy][\u0300\u0301\u0303\u0309\u0323]/giu;
/** Signs of Vietnamese texts beside plain letters; whatever else there is counts against it. */
const SIGNS = new Set('₫°–—‘’“”…•´×²³±½\u00a0');

function isVietnamese(text: string): boolean {
  const toned = text.match(TONED)?.length ?? 0;
  return toned >= 3 && [...text.replace(TONED, '')].every(isVietnameseSign);
}

function isVietnameseSign(sign: string): boolean {
  return sign < '\u0080' || SIGNS.has(sign) || /[ăâđêôơưáàéèíóòúùýãõ]/iu.test(sign);
}
