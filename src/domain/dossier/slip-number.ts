/** The bodies that number a registration slip, each in a series of its own (form 01, X1 and T1). */
export type SlipBody = 'commune' | 'office';

/**
 * Form 01 prints `…-…/PĐK-T-X-year` with two blanks before the stroke and does not say what they
 * hold. We write the serial and a letter for the body, so that the two numbers of one slip cannot
 * be taken for each other; a province that counts otherwise changes this line.
 */
export const SLIP_MARKS = {
  commune: 'X',
  office: 'T',
} as const satisfies Record<SlipBody, string>;

export interface SlipNumberParts {
  readonly body: SlipBody;
  /** From 1, per body and year. */
  readonly serial: number;
  readonly provinceCode: string;
  readonly communeCode: string;
  readonly year: number;
}

/** Writes a slip number, for example `01-X/PĐK-15-02647-2026`; the serial has at least two digits. */
export function slipNumber(parts: SlipNumberParts): string {
  const serial = String(parts.serial).padStart(2, '0');
  const place = `${parts.provinceCode}-${parts.communeCode}-${parts.year}`;
  return `${serial}-${SLIP_MARKS[parts.body]}/PĐK-${place}`;
}
