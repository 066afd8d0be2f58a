/**
 * The one folding of the project, for searching and comparing (rule 8): lower case, without
 * diacritics, đ as d, runs of spaces as one. Whether a tone stands as `oà` or `òa`, and whether the
 * text came as NFC or NFD, makes no difference. The database's folded columns hold its result.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
}
