import { expect, test } from 'vitest';
import { parseDong } from './dong.ts';

test.each([
  ['8000000', 8_000_000],
  ['8.000.000', 8_000_000],
  [' 10 000 000 ', 10_000_000],
  ['1', 1],
  ['', null],
])('%j is %j đồng', (text, amount) => {
  expect(parseDong(text)).toEqual({ ok: true, value: amount });
});

test.each(['0', '-5', '8,5', '8.000.00', '8 triệu', '1.0', '8.000 000', '1e6', '999999999999'])(
  '%j is no amount of whole đồng',
  (text) => {
    expect(parseDong(text)).toMatchObject({ ok: false, refusals: [{ code: 'AMOUNT_NOT_WHOLE' }] });
  },
);
