import { refuse, ok, type Result } from '../../result.ts';

/** A piece of the text form with its place, counted from one. */
export interface Token {
  readonly kind: 'word' | 'number' | 'string' | 'sign';
  /** Words in lower case, a string without its quotes. */
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

const PIECE =
  /(?<space>[ \t]+)|(?<string>"[^"]*"|“[^”]*”)|(?<number>\d+(?:,\d+)?)|(?<word>[\p{L}\p{M}][\p{L}\p{M}\d-]*)|(?<sign>>=|<=|≥|≤|[=<>().,])/uy;

/** Signs that people type for those of the text form. */
const SAME: Readonly<Record<string, string>> = { '≥': '>=', '≤': '<=' };

/** The lines of a text as tokens; lines without any are left out. Refuses INDICATOR_SIGN at its place. */
export function tokensOf(text: string): Result<readonly (readonly Token[])[]> {
  const lines: (readonly Token[])[] = [];
  for (const [index, written] of text.normalize('NFC').split(/\r?\n/).entries()) {
    const line = lineOf(written, index + 1);
    if (!line.ok) return line;
    if (line.value.length > 0) lines.push(line.value);
  }
  return ok(lines);
}

function lineOf(written: string, line: number): Result<readonly Token[]> {
  const tokens: Token[] = [];
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < written.length) {
    const at = PIECE.lastIndex;
    const found = PIECE.exec(written)?.groups;
    const place = { line, column: [...written.slice(0, at)].length + 1 };
    if (!found) return refuse('INDICATOR_SIGN', { ...place, found: written.charAt(at) });
    const token = tokenOf(found);
    if (token) tokens.push({ ...token, ...place });
  }
  return ok(tokens);
}

function tokenOf({
  string,
  number,
  word,
  sign,
}: Readonly<Partial<Record<string, string>>>): Pick<Token, 'kind' | 'text'> | undefined {
  if (string !== undefined) return { kind: 'string', text: string.slice(1, -1).trim() };
  if (number !== undefined) return { kind: 'number', text: number };
  if (word !== undefined) return { kind: 'word', text: word.toLowerCase() };
  return sign === undefined ? undefined : { kind: 'sign', text: SAME[sign] ?? sign };
}
