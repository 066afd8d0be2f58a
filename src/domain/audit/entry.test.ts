import { expect, test } from 'vitest';
import { isTelling, networkOf } from './entry.ts';

test.each([
  ['113.160.12.77', '113.160.12.0/24'],
  ['::ffff:113.160.12.77', '113.160.12.0/24'],
  ['2001:ee0:4f81:22:1::9', '2001:ee0:4f81::/48'],
  ['2001:0ee0:0001:0022:0001:0:0:9', '2001:ee0:1::/48'],
  ['::1', '0:0:0::/48'],
  ['unknown', ''],
  ['', ''],
])('of the address %s only the network %s is kept', (address, network) => {
  expect(networkOf(address)).toBe(network);
});

test.each([
  ['NOT_ALLOWED', true],
  ['SIGN_IN_FAILED', true],
  ['HTTP_403', true],
  ['REQUIRED', false],
  ['done', false],
] as const)('a form refused with %s is noted: %s', (outcome, noted) => {
  expect(isTelling(outcome)).toBe(noted);
});
