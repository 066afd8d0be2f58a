import { expect, test } from 'vitest';
import { mendHref } from './words.ts';

const officer = { edit: true, merge: true, place: true };
const reader = { edit: false, merge: false, place: false };

test.each([
  ['noPhone', officer, '/lam-viec/so/co-so/1/sua'],
  ['noPhone', reader, '/lam-viec/so/co-so/1'],
  ['noClass', officer, '/lam-viec/so/san-pham/1/sua'],
  ['sameProducerName', officer, '/lam-viec/so/gop'],
  ['sameProducerName', reader, '/lam-viec/so/co-so/1'],
  ['sameProductName', officer, '/lam-viec/so/gop/san-pham'],
  ['sameProductName', reader, '/lam-viec/so/san-pham/1'],
  ['noPicture', officer, '/lam-viec/so/san-pham/1'],
  ['placeUnresolved', officer, '/lam-viec/don-vi/cho-chon'],
  ['placeUnresolved', reader, '/lam-viec/so/co-so/1'],
] as const)('%s is mended at its page', (code, may, href) => {
  expect(mendHref(code, { foundId: '1', inCommune: true }, may)).toBe(href);
});

test('a producer of which only the province is known says its commune in its own form', () => {
  const found = { foundId: '1', inCommune: false };
  expect(mendHref('placeUnresolved', found, officer)).toBe('/lam-viec/so/co-so/1/sua');
});
