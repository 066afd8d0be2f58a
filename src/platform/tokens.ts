import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto';

/** A secret for a cookie: 256 random bits, safe in a header. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a token: a stolen copy of it signs nobody in. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A keyed hash for counting without keeping: names tried and addresses cannot be read back. */
export function keyedHash(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

/** No letter that is read as a digit, none that makes a word. */
const SIGNS = '23456789BCDFGHJKMNPQRTVWXYZ';

/** Twelve random signs, 57 bits, by which somebody without an account follows what they sent: nobody tries them through. */
export function newFollowNumber(): string {
  const part = () => Array.from({ length: 4 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${part()}-${part()}-${part()}`;
}
