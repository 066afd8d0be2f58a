import { expect, test } from 'vitest';
import { signInName } from './sign-in-name.ts';

test.each([
  ['0900000125', '0900000125'],
  ['0900 000 125', '0900000125'],
  [' 0900.000.125 ', '0900000125'],
  ['(0900) 000-125', '0900000125'],
  ['+84 900 000 125', '0900000125'],
  ['+84900000125', '0900000125'],
  ['May@Example.VN', 'may@example.vn'],
  ['  Giàng.Thị.Mẩy ', 'giàng.thị.mẩy'],
])('%s is the sign-in name %s', (typed, kept) => {
  expect(signInName(typed)).toBe(kept);
  expect(signInName(kept)).toBe(kept);
});

test('the same name typed in two ways of Unicode is one name', () => {
  expect(signInName('Ha\u0300')).toBe(signInName('hà'));
});
