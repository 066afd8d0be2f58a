/** A signature as it lies in a PDF (ISO 32000-2, 12.8): which bytes it speaks of, and its own. */
export interface SignedRange {
  /** The bytes that were signed, the two pieces behind each other; null when the range is no honest one. */
  readonly covered: Uint8Array | null;
  /** The signature itself (CMS); empty when it cannot be read. */
  readonly contents: Uint8Array;
  readonly subFilter: string;
  /** How many bytes of the file lie inside what was signed, its own gap with them. */
  readonly end: number;
}

/** More signatures than any paper carries: the rest is not read. */
const MOST = 20;
const RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;
const SUB_FILTER = /\/SubFilter\s*\/([\w.]+)/;
/** A signature's dictionary is short but for its contents. */
const AROUND = 4096;

/**
 * Every signature of a PDF, in the order of the bytes they end at. A dictionary with a signature lies in
 * the open, never packed, so the bytes themselves are searched and not the file's table of contents,
 * which whoever bends a file writes too.
 */
export function signedRanges(pdf: Uint8Array): readonly SignedRange[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1');
  const found = [...text.matchAll(RANGE)].slice(0, MOST);
  return found.map((one) => rangeAt(pdf, text, one)).sort((a, b) => a.end - b.end);
}

function rangeAt(pdf: Uint8Array, text: string, found: RegExpExecArray): SignedRange {
  const [from = 0, length = 0, after = 0, rest = 0] = found.slice(1).map(Number);
  const subFilter = SUB_FILTER.exec(
    text.slice(Math.max(0, found.index - AROUND), found.index + AROUND),
  );
  const end = Math.min(after + rest, pdf.byteLength);
  const gap = text.slice(from + length, after);
  const inside = found.index < length || found.index >= after;
  const honest =
    from === 0 && length > 0 && after > length && after + rest <= pdf.byteLength && inside;
  // Whatever lies in the gap but the signature's own digits could be changed without being noticed.
  const digits = honest ? /^<([0-9A-Fa-f]*)>$/.exec(gap)?.[1] : undefined;
  return {
    covered: digits === undefined ? null : joined(pdf, length, after, after + rest),
    contents: digits === undefined ? new Uint8Array() : Buffer.from(digits, 'hex'),
    subFilter: subFilter?.[1] ?? '',
    end,
  };
}

function joined(pdf: Uint8Array, length: number, after: number, end: number): Uint8Array {
  return Buffer.concat([pdf.subarray(0, length), pdf.subarray(after, end)]);
}

/** Whether only blanks and line ends follow: writers end a file as they like. */
export function onlyBlanksAfter(pdf: Uint8Array, end: number): boolean {
  return pdf.subarray(end).every((byte) => byte === 0x0a || byte === 0x0d || byte === 0x20);
}
