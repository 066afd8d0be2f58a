import { readXml } from './xml.ts';

/** The texts that cells name by number; pieces of different looks are one text, readings above it none. */
export async function readSharedStrings(bytes: AsyncIterable<Uint8Array>): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let within = false;
  let reading = false;
  await readXml(bytes, {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 'rPh') reading = true;
      else if (name === 't') within = !reading;
    },
    text: (piece) => {
      if (within) text += piece;
    },
    close: (name) => {
      if (name === 't') within = false;
      else if (name === 'rPh') reading = false;
      else if (name === 'si') strings.push(kept(text));
    },
  });
  return strings;
}

/** Signs that XML cannot hold are written `_x000D_`. */
const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;

/**
 * The text by itself: a piece of a chunk would keep the whole chunk in memory, and a sheet's worth of
 * them the whole sheet.
 */
export function kept(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(ESCAPED, (_whole, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text;
  return plain.length < 13 ? plain : Buffer.from(plain, 'utf16le').toString('utf16le');
}
