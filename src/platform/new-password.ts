import { randomInt } from 'node:crypto';

/** Without letters and digits that look alike: it is read out or copied from paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A first password to hand over, such as `k7mp-x3qd-9tfw-hbv2`: about 79 random bits. */
export function newPassword(): string {
  return Array.from({ length: 4 }, fourSigns).join('-');
}

function fourSigns(): string {
  return Array.from({ length: 4 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');
}
