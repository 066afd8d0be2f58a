import { plainDigits } from '../text/plain-digits.ts';

/** Points as papers write them, `68,4` or `68.40`, in whole hundredths; `null` for anything else. */
export function readHundredths(typed: string): number | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(plainDigits(typed).trim());
  if (!found) return null;
  return Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
}
