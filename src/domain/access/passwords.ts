import { ok, refuse, type Result } from '../result.ts';

/** Length is what makes a password hard to guess; signs and capitals only make it hard to type. */
export const SHORTEST_PASSWORD = 10;

/** Refuses PASSWORD_TOO_SHORT and PASSWORD_IS_NAME, the first guess of everybody. */
export function checkNewPassword(password: string, name: string, field: string): Result<string> {
  if ([...password.normalize('NFC')].length < SHORTEST_PASSWORD) {
    return refuse('PASSWORD_TOO_SHORT', { min: SHORTEST_PASSWORD }, field);
  }
  if (password.toLowerCase() === name) return refuse('PASSWORD_IS_NAME', {}, field);
  return ok(password);
}
