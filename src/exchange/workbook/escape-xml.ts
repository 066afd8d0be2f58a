const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** A text within XML of a workbook; signs that XML cannot hold are written as the program writes them. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => SPECIAL[sign] ?? sign)
    .replace(/[^\t\n -\uFFFD\u{10000}-\u{10FFFF}]/gu, (sign) => {
      return `_x${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}_`;
    });
}
