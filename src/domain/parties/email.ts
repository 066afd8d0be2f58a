import { ok, refuse, type Result } from '../result.ts';

const EMAIL = /^[a-z0-9._%+'-]+@(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;
const LONGEST_EMAIL = 254;

/** An address of e-mail, trimmed. Refuses INVALID_EMAIL, also for diacritics a keyboard put in. */
export function checkEmail(text: string, field = 'email'): Result<string> {
  const found = text.trim();
  return EMAIL.test(found) && found.length <= LONGEST_EMAIL
    ? ok(found)
    : refuse('INVALID_EMAIL', {}, field);
}
