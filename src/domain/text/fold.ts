/**
 * The one folding of the project, for searching and comparing (rule 8): lower case, no diacritics,
 * đ as d, no apostrophes, one kind of dash, single spaces. Whether a tone stands as `oà` or `òa`,
 * and whether the text came as NFC or NFD, makes no difference. The database's folded columns hold
 * its result.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’‘ʼ\u0060´]/g, '')
    .replace(/[‐‑‒–—]/g, '-')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/\s+/g, ' ')
    .trim();
}
