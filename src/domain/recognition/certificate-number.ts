/** What fills the marks of a form of certificate numbers (`checkNumberPattern`). */
export interface NumberParts {
  readonly serial: number;
  readonly year: number;
  /** The province's code of Decision 19/2025/QĐ-TTg. */
  readonly unit: string;
}

/**
 * The number of a certificate in the form its Regulation gives, `0412/2026/GCN-OCOP` by default: the
 * law leaves it open (Đ4.1a). The serial has at least four digits.
 */
export function certificateNumber(pattern: string, { serial, year, unit }: NumberParts): string {
  return pattern
    .replace('{serial}', String(serial).padStart(4, '0'))
    .replaceAll('{year}', String(year))
    .replaceAll('{unit}', unit);
}

/** Without the year in it a number would come again each January: its serials then run on. */
export function serialYear(pattern: string, year: number): number {
  return pattern.includes('{year}') ? year : 0;
}
