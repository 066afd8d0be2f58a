import { ourLetters, printed } from './plain-text.ts';
import type { RowProblems } from './row-problems.ts';

const LISTED =
  /(?:^|\n)\s*(?:[-+•*●▪]|\d{1,2}\s*[.)]|[a-z]\))\s*\S[^\n]*\n\s*(?:[-+•*●▪]|\d{1,2}\s*[.)]|[a-z]\))\s*\S/u;
const SEPARATED =
  /(?:^|\s)1\s*[.)]\s*\p{L}.*\s2\s*[.)]\s*\p{L}|;\s*\S|\s\/\s|\s\+\s|\s&\s+\p{Lu}|\svà\s+\p{Lu}/u;
const GOES_ON = /(?:[-–,(:&+]|\svà|\svới|\stừ|\scủa|\svị|\sloại|\shiệu)\s*$/iu;

/**
 * Asks when one cell seems to name several products. They are neither split nor joined: only the
 * office knows whether `Mật ong; rượu ngô` was one certificate or two.
 */
export function severalProducts(raw: string, product: string, problems: RowProblems): void {
  const lines = raw
    .split(/\r?\n/)
    .map(printed)
    .filter((line) => line !== '');
  const outside = ourLetters(product).replace(/\([^)]*\)/g, ' ');
  const ownLines = lines.length > 1 && lines.every((line, at) => startsAnew(line, lines[at - 1]));
  if (LISTED.test(raw) || ownLines || SEPARATED.test(outside))
    problems.add('product', 'PRODUCTS_SEVERAL', product, partsOf(lines, outside));
  else if (/,\s*\p{L}/u.test(outside))
    problems.add('product', 'PRODUCTS_PERHAPS_SEVERAL', product, partsOf(lines, outside));
}

/** A line that begins like a name, behind one that does not go on. */
function startsAnew(line: string, before: string | undefined): boolean {
  if (!/^(?:[-+•*]\s*|\d+[.)]\s*)?\p{Lu}/u.test(line)) return false;
  return before === undefined || !GOES_ON.test(before);
}

/** The names as they may stand for themselves. */
function partsOf(lines: readonly string[], outside: string): string {
  const pieces =
    lines.length > 1
      ? lines
      : outside.split(/[;,]\s*|\s(?=\d[.)]\s*\p{L})|\s\/\s|\s\+\s|\s&\s|\svà\s(?=\p{Lu})/u);
  return pieces
    .map((piece) => printed(piece.replace(/^\s*(?:[-+•*●▪]|\d{1,2}[.)])\s*/u, '')))
    .filter((piece) => piece !== '')
    .join(' | ');
}
