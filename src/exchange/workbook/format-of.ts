import { wideEncoding } from './decode-text.ts';

/** What a file is by its first bytes; its name is the sender's choice. */
export type FileKind = 'zip' | 'compound' | 'text' | 'other';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/** Beginnings of files that could pass as text: documents, pages and pictures. */
const NOT_TABLES = [/^%PDF/, /^\{\\rtf/, /^<(?:!doctype|html|\?xml|table|svg)/i, /^MIME-Version:/i];

export function kindOf(head: Uint8Array): FileKind {
  const begins = (bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);
  if (begins(ZIP)) return 'zip';
  if (begins(COMPOUND)) return 'compound';
  const wide = wideEncoding(head);
  const text = new TextDecoder(wide ?? 'latin1').decode(head);
  const plain = text.replace(/^(?:\uFEFF|ï»¿)/, '').trimStart();
  if (NOT_TABLES.some((form) => form.test(plain))) return 'other';
  return hasControls(text) ? 'other' : 'text';
}

/** White space, and the sign by which old programs end a text. */
const ALLOWED = new Set('\t\n\v\f\r\u001a');

/** Whether there are signs that stand in no text: with them a file is a picture or a program. */
function hasControls(text: string): boolean {
  return [...text].some((sign) => sign < ' ' && !ALLOWED.has(sign));
}
