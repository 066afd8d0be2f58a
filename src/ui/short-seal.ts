/** The first sixteen signs of a seal: enough to compare by eye; the papers print the whole. */
export function shortSeal(sha256: string): string {
  return sha256
    .slice(0, 16)
    .toUpperCase()
    .replace(/.{4}(?=.)/g, '$& ');
}
