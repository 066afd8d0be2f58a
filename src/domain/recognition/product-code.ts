/** The parts of a product code `T-X-STT-20YY` (Annex II; codes of Decision 19/2025/QĐ-TTg). */
export interface ProductCodeParts {
  readonly provinceCode: string;
  readonly communeCode: string;
  readonly serial: number;
  readonly year: number;
}

/** Writes a product code; the serial has at least two digits, as on the province's papers. */
export function productCode(parts: ProductCodeParts): string {
  const serial = String(parts.serial).padStart(2, '0');
  return `${parts.provinceCode}-${parts.communeCode}-${serial}-${parts.year}`;
}
