import { checkTaxCode } from '#domain/parties/tax-code.ts';

// Numbers of nobody: right in form, out of ranges that are not given out, told apart by the serial.

/** A tax code that begins with 99, which no tax office has. */
export function taxCodeOf(serial: number): string {
  const codes = DIGITS.flatMap((vary) =>
    DIGITS.map((check) => `99${vary}00${String(serial).padStart(4, '0')}${check}`),
  );
  // One in eleven beginnings has no check digit at all, so one digit in the middle may vary.
  const code = codes.find((candidate) => checkTaxCode(candidate).ok);
  if (code === undefined) throw new Error(`no tax code has the serial ${serial}`);
  return code;
}

const DIGITS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

/** A personal number of somebody born in 1905: nobody of that age has a card. */
export function personalNumberOf(serial: number, female: boolean): string {
  return `010${female ? '1' : '0'}05${String(serial).padStart(6, '0')}`;
}

/** A telephone number out of one block: 0912 000 001 … 0912 000 999. */
export function phoneOf(serial: number): string {
  return `+84912000${String(serial).padStart(3, '0')}`;
}

/** Mail under `.example`, which nobody can register. */
export function emailOf(key: string): string {
  return `lien-he@${key}.example`;
}
