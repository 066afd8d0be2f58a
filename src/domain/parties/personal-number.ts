import { ok, refuse, type Result } from '../result.ts';

/** Three digits for the place of birth registration, century and sex, year of birth, six at random. */
const PERSONAL_NUMBER = /^(?!000)\d{3}\d\d{2}\d{6}$/;

/**
 * A personal number (số định danh cá nhân) of 12 digits, spaces taken off. It has no check digit:
 * only its form is looked at. Refuses INVALID_PERSONAL_NUMBER.
 */
export function checkPersonalNumber(text: string, field = 'identifier'): Result<string> {
  const digits = text.replace(/[\s.]/g, '');
  return PERSONAL_NUMBER.test(digits) ? ok(digits) : refuse('INVALID_PERSONAL_NUMBER', {}, field);
}
