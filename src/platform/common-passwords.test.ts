import { expect, test } from 'vitest';
import { isCommonPassword } from './common-passwords.ts';

test.each([
  ['password', true],
  ['1234567890', true],
  ['qwertyuiop', true],
  ['', false],
  ['man chin do', false],
])('%j is one that many choose: %s', (word, common) => {
  expect(isCommonPassword(word)).toBe(common);
});
