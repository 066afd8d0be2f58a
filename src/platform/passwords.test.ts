import { describe, expect, test } from 'vitest';
import { hashPassword, passwordFits } from './passwords.ts';
import { newToken, tokenHash } from './tokens.ts';

describe('a password', () => {
  test('is kept as an argon2id hash with a salt of its own', async () => {
    const [one, two] = await Promise.all([hashPassword('sao quê'), hashPassword('sao quê')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  test('fits its own hash only, however the keyboard composed its accents', async () => {
    const stored = await hashPassword('Sao Quê'.normalize('NFC'));
    expect(await passwordFits('Sao Quê'.normalize('NFD'), stored)).toBe(true);
    expect(await passwordFits('sao quê', stored)).toBe(false);
  });

  test('fits nothing when nobody has the name', async () => {
    expect(await passwordFits('nobody', undefined)).toBe(false);
  });
});

describe('a session token', () => {
  test('has 256 random bits and is kept as its SHA-256', () => {
    const token = newToken();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    expect(newToken()).not.toBe(token);
    expect(tokenHash('abc').toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
