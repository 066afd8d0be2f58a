import { expect, test } from 'vitest';
import { plainDigits } from './plain-digits.ts';

test.each([
  ['０９１２ ３４５ ６７８', '0912 345 678'],
  ['２４／０９／２０２６', '24/09/2026'],
  ['１５－０３００６－０１－２０２６', '15-03006-01-2026'],
  ['Mật ong bạc hà 500 g', 'Mật ong bạc hà 500 g'],
  ['', ''],
])('%j is read as %j', (typed, plain) => {
  expect(plainDigits(typed)).toBe(plain);
});
