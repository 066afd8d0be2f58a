import { ok, refuse, type Result } from '../result.ts';

const MOBILE = /^0[35789]\d{8}$/;
const LANDLINE = /^02\d{8,9}$/;
const SERVICE = /^1[89]00\d{4}(?:\d{2})?$/;

/**
 * A phone number in E.164, `+84912345678`, from what people type: spaces, dots, brackets, `+84`
 * and `84` in front. Refuses INVALID_PHONE.
 */
export function checkPhone(text: string, field = 'phone'): Result<string> {
  const national = text
    .trim()
    .replace(/[\s.()-]/g, '')
    .replace(/^(?:\+|00)?84(?=\d{8,})/, '0')
    .replace(/^0(?=1[89]00\d)/, '');
  if (MOBILE.test(national) || LANDLINE.test(national)) return ok(`+84${national.slice(1)}`);
  if (SERVICE.test(national)) return ok(`+84${national}`);
  return refuse('INVALID_PHONE', {}, field);
}

/** As Vietnamese read it: `0912 345 678`, `0213 387 6428`, `024 3825 5599`, `1900 1234`. */
export function formatPhone(e164: string): string {
  const number = e164.replace(/^\+84/, '');
  if (SERVICE.test(number)) return `${number.slice(0, 4)} ${number.slice(4)}`;
  const national = `0${number}`;
  if (MOBILE.test(national)) return groups(national, [4, 3, 3]);
  // Hà Nội and Hồ Chí Minh City have area codes of three digits, all others of four.
  return groups(national, /^02[48]/.test(national) ? [3, 4, 4] : [4, 3, 4]);
}

function groups(digits: string, sizes: readonly number[]): string {
  let from = 0;
  const parts = sizes.map((size) => digits.slice(from, (from += size)));
  return parts.filter((part) => part !== '').join(' ');
}
